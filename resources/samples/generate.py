"""Write the two sample workbooks: ``python -m resources.samples.generate``."""

from __future__ import annotations

from pathlib import Path

from resources.samples.centre import Centre
from scheduler_app.exchange.input_writer import write_workbook
from scheduler_app.language.translation import LANGUAGES

FOLDER = Path(__file__).parent


def main() -> None:
    """Write ``sample_en.xlsx`` and ``sample_zh.xlsx`` beside this file."""
    for language in LANGUAGES:
        write_workbook(
            FOLDER / f"sample_{language}.xlsx", Centre(language=language).data(), language
        )


if __name__ == "__main__":
    main()
