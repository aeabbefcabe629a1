"""What the parts of the What-if screen share: the scenarios of the shown week, and their edits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.translation import Count
from scheduler_app.screens.whatif.scenario import Scenario, free_name, scenario_of
from scheduler_app.screens.whatif.whatif_work import (
    BuildAsk,
    BuildStep,
    Built,
    Views,
    build_all,
    look_at,
)
from scheduler_app.store.changes import Change
from scheduler_app.store.records import ScenarioRow
from scheduler_app.store.scenario_adoption import Adoption, adoption_of
from scheduler_app.store.scenario_definition import Part, ScenarioDefinition
from scheduler_app.store.scenario_run import ScenarioView
from scheduler_app.store.steps import StepSource
from scheduler_app.tasks.one_task import OneTask
from scheduler_app.widgets.message_bar import Message
from solver.explain.build_or_explain import BuildOutcome
from solver.report.week_figures import WeekFigures

PRESENT = ScenarioDefinition()
"""The week as it is."""


class WhatIfState(QObject):
    """Scenarios are records of the project; which one is chosen is of this screen alone.

    ``changed``: other scenarios, another week or choice.  ``seen``: the figures of the present
    roster are there.  ``stepped`` carries how far a run is, ``running_changed`` that it
    begins or is over.
    """

    changed = Signal()
    seen = Signal()
    stepped = Signal(object)  # BuildStep
    running_changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.scenarios: tuple[Scenario, ...] = ()
        self.outcomes: dict[ScenarioDefinition, BuildOutcome] = {}
        self._chosen = ""
        self._views: dict[ScenarioDefinition, ScenarioView | str] = {}
        self._looking, self.run = OneTask(self), OneTask(self)
        self._generation = 0  # of the records that were looked at
        self._monday: date | None = None
        self._looking.failed.connect(lambda error: self.say(str(error)))
        self.run.failed.connect(self._on_failed)
        self.run.progressed.connect(self._on_progress)
        self.run.running_changed.connect(lambda _is_on: self.running_changed.emit())

    @property
    def document(self) -> ScheduleDocument | None:
        """The open project, where it shows a week; else None."""
        document = self.context.document
        return document if document is not None and document.week is not None else None

    @property
    def chosen(self) -> Scenario | None:
        """The scenario whose form is shown; None: there is none."""
        found = (scenario for scenario in self.scenarios if scenario.name == self._chosen)
        return next(found, self.scenarios[0] if self.scenarios else None)

    def choose(self, name: str) -> None:
        """Show another scenario."""
        if name != self._chosen:
            self._chosen = name
            self.changed.emit()

    def refresh(self, *, is_same_week: bool = False) -> None:
        """Read the document again; ``is_same_week``: only the scenarios are others."""
        document = self.document
        monday = document.first_date if document is not None else None
        if not is_same_week or monday != self._monday:
            self._drop_views()
        self._monday = monday
        self.read_scenarios()
        self._look()
        self.changed.emit()

    def read_scenarios(self) -> None:
        """Take the scenarios of the shown week as they are now; the next edit is of these."""
        document = self.document
        rows = document.data.scenarios if document is not None else ()
        self.scenarios = tuple(scenario_of(row) for row in rows if row.week == self._monday)

    def forget(self) -> None:
        """Drop what belongs to a project that is no longer open."""
        self._looking.forget()
        self.run.forget()
        self._drop_views()
        self.outcomes.clear()
        self.scenarios, self._chosen = (), ""

    def view(self, definition: ScenarioDefinition) -> ScenarioView | None:
        """Return what the present roster is in a scenario; None: not known (yet)."""
        found = self._views.get(definition)
        return found if isinstance(found, ScenarioView) else None

    def present(self) -> WeekFigures | None:
        """Return the figures of the present roster; None: there is none, or not known yet."""
        view = self.view(PRESENT)
        return view.figures if view is not None else None

    def fault(self, scenario: Scenario) -> str:
        """Return why the scenario cannot be, "" if it can."""
        found = self._views.get(scenario.definition)
        return scenario.fault or (found if isinstance(found, str) else "")

    def is_out_of_date(self, scenario: Scenario) -> bool:
        """Tell whether the project, or the scenario, has changed since its roster was built."""
        view = self.view(scenario.definition)
        is_known = view is not None and scenario.result is not None
        return is_known and scenario.result.basis != view.basis  # type: ignore[union-attr]

    def add(self, name: str, definition: ScenarioDefinition) -> None:
        """Add a scenario to the shown week, and choose it."""
        if self._monday is None:
            return
        free = free_name(name, (scenario.name for scenario in self.scenarios))
        row = ScenarioRow(self._monday, free, definition.to_json())
        if self._edit(self.tr("new scenario {name}").format(name=free), [Change(None, row)]):
            self.choose(free)

    def remove(self, scenario: Scenario) -> None:
        """Remove a scenario; the one below it is chosen."""
        text = self.tr("remove the scenario {name}").format(name=scenario.name)
        self._edit(text, [Change(scenario.row, None)])

    def rename(self, scenario: Scenario, name: str) -> bool:
        """Call a scenario otherwise; return whether that was possible."""
        name = name.strip()
        if not name or name == scenario.name:
            return False
        if name in (other.name for other in self.scenarios):
            self.say(self.tr("There is a scenario {name} already.").format(name=name))
            return False
        text = self.tr("call a scenario {name}").format(name=name)
        row = replace(scenario.row, name=name)
        self._chosen = name
        is_done = self._edit(text, [Change(scenario.row, None), Change(None, row)])
        if not is_done:
            self._chosen = scenario.name
        return is_done

    def redefine(self, scenario: Scenario, definition: ScenarioDefinition) -> bool:
        """Change what a scenario is; what was built for it stays.  Return whether it was done."""
        text = self.tr("change the scenario {name}").format(name=scenario.name)
        row = replace(scenario.row, definition=definition.to_json())
        return self._edit(text, [Change(scenario.row, row)])

    def unbuilt(self) -> list[Scenario]:
        """Return the scenarios without a roster of what they are now."""
        return [
            scenario
            for scenario in self.scenarios
            if not self.fault(scenario)
            and (scenario.result is None or self.is_out_of_date(scenario))
        ]

    def build(self, scenarios: Sequence[Scenario], seconds: float) -> None:
        """Build the rosters of some scenarios, one after the other; nothing while that runs."""
        document = self.document
        if document is None or self._monday is None or not scenarios:
            return
        if document.project.read_only:
            self.say(self.refusal())
            return
        asked = [(scenario.name, scenario.definition) for scenario in scenarios]
        ask = BuildAsk(document.data, self._monday, asked, seconds)
        self.run.start(lambda cancel, report: build_all(ask, cancel, report), lambda _n: None)

    def adoption(self, scenario: Scenario, parts: Collection[Part] = ()) -> Adoption:
        """Return what adopting a scenario would change.

        Raises:
            FieldError: It has no roster, or the project has changed since.
            LookupError: No week is shown.
        """
        document = self.document
        if document is None or self._monday is None or scenario.result is None:
            raise LookupError("nothing to adopt")
        return adoption_of(
            document.data,
            self._monday,
            scenario.definition,
            scenario.result,
            parts,
            scenario.name,
        )

    def adopt(self, scenario: Scenario, parts: Collection[Part]) -> bool:
        """Make the scenario's roster, and some of its parts, the project's; one undo step."""
        if self.context.is_building:
            self.say(self.tr("Wait until the roster is built, or stop the build."))
            return False
        try:
            adoption = self.adoption(scenario, parts)
        except (ValueError, LookupError) as error:
            self.say(str(error))
            return False
        text = self.tr("adopt the scenario {name}").format(name=scenario.name)
        if not self._edit(text, adoption.changes):
            return False
        said = self.tr(
            "Adopted {name}: {cells} {cells:cell|cells} of {people} {people:person|people} changed."
        )
        cells, people = Count(adoption.cells), Count(adoption.people)
        text = said.format(name=scenario.name, cells=cells, people=people)
        go = self.tr("Go to the roster")
        show = lambda: self.context.screen_wanted.emit("roster")  # noqa: E731
        self.context.message_posted.emit(Message(text, "green", go, show))
        return True

    def refusal(self) -> str:
        """Return why nothing can be changed, "" if it can."""
        document = self.document
        if document is not None and document.project.read_only:
            return self.tr("This project is read only; nothing can be changed.")
        return ""

    def say(self, text: str, tone: str = "red") -> None:
        """Show a message inline."""
        self.context.post(text, tone)

    def _edit(self, text: str, changes: Sequence[Change]) -> bool:
        document = self.document
        if document is None:
            return False
        try:
            document.edit(text, changes, StepSource.SCENARIO)
        except (ValueError, RuntimeError, OSError) as error:
            self.say(str(error))
            return False
        return True

    def _look(self) -> None:
        """See what the present roster is in each scenario, as far as that is not known."""
        document, monday = self.document, self._monday
        if document is None or monday is None:
            return
        if self._looking.is_running:
            return  # what is missing then is looked at after
        wanted = (PRESENT, *(scenario.definition for scenario in self.scenarios))
        missing = [definition for definition in wanted if definition not in self._views]
        if missing:
            data, generation = document.data, self._generation
            self._looking.start(
                lambda cancel, _report: look_at(data, monday, missing, cancel),
                lambda views: self._on_seen(views, generation),
            )

    def _on_seen(self, views: Views, generation: int) -> None:
        if generation == self._generation:  # else the records are others by now
            self._views |= views
        self._look()
        self.seen.emit()

    def _drop_views(self) -> None:
        self._views.clear()
        self._generation += 1

    def _on_progress(self, step: object) -> None:
        if isinstance(step, Built):
            self._keep(step)
        elif isinstance(step, BuildStep):
            self.stepped.emit(step)

    def _keep(self, built: Built) -> None:
        """Write what was built, unless the scenario is another one by now."""
        document = self.document
        if document is None:
            return
        of_week = (scenario_of(r) for r in document.data.scenarios if r.week == built.monday)
        same = [scenario for scenario in of_week if scenario.definition == built.definition]
        if not same:
            return
        # It may be called otherwise by now.
        scenario = next((s for s in same if s.name == built.name), same[0])
        self.outcomes[built.definition] = built.outcome
        row = replace(scenario.row, result=built.result.to_json())
        text = self.tr("scenario {name} built").format(name=built.name)
        try:
            document.write([Change(scenario.row, row)], text, StepSource.SCENARIO)
        except (ValueError, RuntimeError, OSError) as error:
            self.say(str(error))

    def _on_failed(self, error: Exception) -> None:
        self.say(self.tr("The build failed: {reason}").format(reason=error))
