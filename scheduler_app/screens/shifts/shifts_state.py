"""What the parts of the shifts screen share: the document, the chosen shift and day, edits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.exchange.pattern_codes import code_refusal
from scheduler_app.exchange.people_reader import PATTERN_COLOURS
from scheduler_app.exchange.words import Names
from scheduler_app.language.phrases import day_text
from scheduler_app.language.punctuation import sentences
from scheduler_app.language.translation import translate
from scheduler_app.store.changes import Change
from scheduler_app.store.shifts import ShiftUse, people_with_only, removal, renaming, shift_uses
from scheduler_app.store.steps import StepSource
from scheduler_app.widgets.message_bar import Message
from solver.domain.pattern import Pattern
from solver.domain.validation import FieldError

_NEW_START, _NEW_LENGTH, _NEW_PAID, _NEW_BREAK = 8 * 60, 9 * 60, 8 * 60, 60


class ShiftsState(QObject):
    """Holds no shifts of its own; every edit is one undo step of the document.

    ``changed``: other shifts or numbers are to be shown; ``chosen_changed``: only the
    chosen shift is another one.  ``day``: 0 to 6 of the shown week, None the whole of it.
    """

    changed = Signal()
    chosen_changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.chosen = ""
        self.day: int | None = None
        self._uses: dict[str, ShiftUse] | None = None

    @property
    def document(self) -> ScheduleDocument | None:
        """The open project; None without one."""
        return self.context.document

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """The shifts of the project, in their order."""
        return () if self.document is None else self.document.data.patterns

    @property
    def pattern(self) -> Pattern | None:
        """The chosen shift."""
        return next((p for p in self.patterns if p.code == self.chosen), None)

    def use_of(self, code: str) -> ShiftUse:
        """Return what refers to a shift."""
        if self._uses is None:
            self._uses = {} if self.document is None else shift_uses(self.document.data)
        return self._uses.get(code, ShiftUse())

    def refresh(self) -> None:
        """Read the document again and tell everybody."""
        self._uses = None
        codes = [pattern.code for pattern in self.patterns]
        if self.chosen not in codes:
            self.chosen = codes[0] if codes else ""
        self.changed.emit()

    def choose(self, code: str) -> None:
        """Take another shift in hand."""
        if code != self.chosen:
            self.chosen = code
            self.chosen_changed.emit()

    def choose_day(self, day: int | None) -> None:
        """Show the need of one day of the week, or of all."""
        if day != self.day:
            self.day = day
            self.changed.emit()

    def refusal(self) -> str:
        """Return why nothing can be changed now; "" when it can."""
        return self.context.refusal()

    def change(self, make: Callable[[Pattern], Pattern]) -> bool:
        """Make another shift of the chosen one; say why if that cannot be."""
        before, document = self.pattern, self.document
        if before is None or document is None:
            return False
        try:
            after = make(before)
        except FieldError as error:
            return self._refuse(translate("Domain", error.reason))
        if after == before:
            return False
        if after.code != before.code:
            return self._rename(before, after)
        text = self.tr("change shift {code}").format(code=before.code)
        return self._edit(text, lambda: [Change(before, after)])

    def add(self) -> bool:
        """Put in a shift of eight paid hours from 08:00, ready to be dragged."""
        number = len(self.patterns)
        new = Pattern(
            self._free_code("S"),
            _NEW_START,
            _NEW_LENGTH,
            _NEW_PAID,
            break_minutes=_NEW_BREAK,
            colour=PATTERN_COLOURS[number % len(PATTERN_COLOURS)],
        )
        return self._insert(new, number, self.tr("add shift {code}").format(code=new.code))

    def copy(self) -> bool:
        """Put in a shift like the chosen one, right after it."""
        like = self.pattern
        if like is None:
            return False
        new = replace(like, code=self._free_code(like.code))
        place = self.patterns.index(like) + 1
        return self._insert(new, place, self.tr("copy shift {code}").format(code=like.code))

    def delete(self) -> bool:
        """Take the chosen shift out; say why if something refers to it."""
        pattern, document = self.pattern, self.document
        if pattern is None or document is None:
            return False
        reason = self.delete_refusal()
        if reason:
            return self._refuse(reason)
        place = self.patterns.index(pattern)
        text = self.tr("delete shift {code}").format(code=pattern.code)
        if not self._edit(text, lambda: removal(document.data, pattern.code)):
            return False
        self.choose(self.patterns[min(place, len(self.patterns) - 1)].code)
        return True

    def delete_refusal(self) -> str:
        """Return why the chosen shift cannot be deleted; "" when it can."""
        pattern, document = self.pattern, self.document
        if pattern is None or document is None:
            return ""
        if len(self.patterns) == 1:
            return self.tr("It is the only shift: add another one first.")
        used = self.use_text(pattern.code)
        if used:
            text = self.tr("{code} cannot be deleted. {used}")
            return text.format(code=pattern.code, used=used)
        people = people_with_only(document.data, pattern.code)
        if people:
            text = self.tr("{code} cannot be deleted: it is the only shift that {name} may work.")
            return text.format(code=pattern.code, name=people[0])
        return ""

    def use_text(self, code: str) -> str:
        """Say where a shift is used; "" where it is not."""
        use, parts = self.use_of(code), []
        if use.first is not None and use.last is not None:
            text = self.tr("Rosters from {first} to {last} have it {count} times.")
            first, last = day_text(use.first), day_text(use.last)
            parts.append(text.format(first=first, last=last, count=f"{use.shifts:,}"))
        for count, text in (
            (use.wishes, self.tr("Wishes ask for it: {count}.")),
            (use.targets, self.tr("Days that want people on it: {count}.")),
            (use.limits, self.tr("Contracts or people with a limit for it: {count}.")),
            (use.published, self.tr("Published rosters have it: {count}.")),
        ):
            if count:
                parts.append(text.format(count=f"{count:,}"))
        return sentences(parts)

    def say(self, text: str) -> None:
        """Show why something was not done."""
        self.context.message_posted.emit(Message(text, "amber", is_passing=True))

    def edit(
        self, text: str, make: Callable[[], list[Change]], source: StepSource = StepSource.EDIT
    ) -> bool:
        """Make one undo step of what ``make`` returns; say why if it is refused."""
        return self._edit(text, make, source)

    def _insert(self, new: Pattern, place: int, text: str) -> bool:
        is_done = self._edit(text, lambda: [Change(None, new, place)])
        if is_done:
            self.choose(new.code)
        return is_done

    def _rename(self, before: Pattern, after: Pattern) -> bool:
        document = self.document
        others = Names(p.code for p in self.patterns if p.code != before.code)
        reason = code_refusal(after.code, others)
        if reason or document is None:
            return self._refuse(reason)
        text = self.tr("rename shift {code}").format(code=before.code)
        chosen, self.chosen = self.chosen, after.code
        if not self._edit(text, lambda: renaming(document.data, before.code, after)):
            self.chosen = chosen
            return False
        return True

    def _free_code(self, like: str) -> str:
        """Return a code beginning like ``like``, without the number at its end, not in use."""
        known = Names(pattern.code for pattern in self.patterns)
        stem, number = like.rstrip("0123456789") or like, 1
        while known.find(f"{stem}{number}") is not None:
            number += 1
        return f"{stem}{number}"

    def _edit(
        self, text: str, make: Callable[[], list[Change]], source: StepSource = StepSource.EDIT
    ) -> bool:
        refusal = self.refusal()
        if refusal or self.document is None:
            return self._refuse(refusal)
        try:
            self.document.edit(text, make(), source)
        except (ValueError, RuntimeError, OSError) as error:
            return self._refuse(str(error))
        return True

    def _refuse(self, reason: str) -> bool:
        self.say(reason)
        self.changed.emit()  # the form shows what still holds
        return False
