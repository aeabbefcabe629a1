"""Write the samples in both languages: ``python -m resources.samples.generate``."""

from __future__ import annotations

from pathlib import Path

from resources.samples.centre import Centre
from scheduler_app.exchange.input_writer import write_workbook
from scheduler_app.language.translation import LANGUAGES
from scheduler_app.store.project_file import ProjectFile

FOLDER = Path(__file__).parent


def main() -> None:
    """Write a project with its call history, and the workbook that one could begin with."""
    for language in LANGUAGES:
        data = Centre(language=language, has_breaks=True).forecast_data()
        write_workbook(FOLDER / f"sample_{language}.xlsx", data, language)
        project = FOLDER / f"sample_{language}.sixshift"
        project.unlink(missing_ok=True)
        ProjectFile.create(project, data).close()


if __name__ == "__main__":
    main()
