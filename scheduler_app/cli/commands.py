"""The list of commands, and how their errors become exit codes."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

import typer

from scheduler_app.cli.attendance import attendance
from scheduler_app.cli.breaks import breaks
from scheduler_app.cli.check import check
from scheduler_app.cli.console import Exit, stderr
from scheduler_app.cli.demo import demo
from scheduler_app.cli.design import design
from scheduler_app.cli.explain import explain
from scheduler_app.cli.export import export
from scheduler_app.cli.forecast import forecast
from scheduler_app.cli.import_history import import_history
from scheduler_app.cli.import_workbook import import_workbook
from scheduler_app.cli.log import log
from scheduler_app.cli.merge import merge
from scheduler_app.cli.publish import publish
from scheduler_app.cli.replan import replan_command
from scheduler_app.cli.solve import solve
from scheduler_app.cli.staff import staff
from scheduler_app.cli.template import template
from scheduler_app.cli.week_report import report
from scheduler_app.cli.whatif import whatif
from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.store.project_error import ProjectError
from solver.domain.validation import FieldError

app = typer.Typer(
    name="sixshift",
    help="SixShift: weekly rosters for customer-service centres.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("demo")(demo)
app.command("template")(template)
app.command("import")(import_workbook)
app.command("import-history")(import_history)
app.command("forecast")(forecast)
app.command("staff")(staff)
app.command("design")(design)
app.command("solve")(solve)
app.command("breaks")(breaks)
app.command("whatif")(whatif)
app.command("check")(check)
app.command("explain")(explain)
app.command("report")(report)
app.command("attendance")(attendance)
app.command("publish")(publish)
app.command("replan")(replan_command)
app.command("export")(export)
app.command("merge")(merge)
app.command("log")(log)


def run_command(arguments: Sequence[str]) -> int:
    """Run one command; return its exit code, every fault on its own line of stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a console without Chinese must not end the run
            stream.reconfigure(errors="replace")
    try:
        app(list(arguments), prog_name="sixshift")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else Exit.DONE
    except (WorkbookError, ProjectError, FieldError, OSError) as error:
        stderr(str(error))
        return Exit.BAD_INPUT
    except KeyboardInterrupt:
        return Exit.STOPPED
    return Exit.DONE
