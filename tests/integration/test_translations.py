"""Every text of the program is translated, and the compiled file is up to date."""

from __future__ import annotations

from resources.i18n.update import stale


def test_no_text_is_untranslated_or_stale():
    assert stale() == []
