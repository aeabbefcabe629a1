"""What the user chose, as data, in one JSON file; damaged or missing means defaults."""

from __future__ import annotations

import json
import logging
import os
import uuid
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

log = logging.getLogger(__name__)

MOST_RECENT = 8
_FOLDER_VARIABLE = "SIXSHIFT_CONFIG_DIR"
_LANGUAGES = ("", "en", "zh")


class ColourScheme(StrEnum):
    """Colours of the window; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class UserSettings:
    """``language`` "" follows the machine; ``geometry`` is base64 of Qt's bytes.

    ``recent`` names project files, newest first.  ``history_mappings``: for each kind of
    history file (by the key of its columns), the header of the column of each field.

    Raises:
        TypeError, ValueError: A value that no window can have saved.
    """

    language: str = ""
    colour_scheme: ColourScheme = ColourScheme.SYSTEM
    recent: tuple[str, ...] = ()
    geometry: str = ""
    time_limit_seconds: float = 60.0
    history_mappings: dict[str, dict[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.language not in _LANGUAGES:
            raise ValueError(f"language: no language {self.language!r}")
        if not all(isinstance(name, str) for name in (*self.recent, self.geometry)):
            raise TypeError("recent, geometry: must be text")
        if not all(map(_is_mapping, self.history_mappings.items())):
            raise TypeError("history_mappings: must be text by text")
        if not 0 < self.time_limit_seconds < float("inf"):
            raise ValueError(f"time_limit_seconds: must be above 0, got {self.time_limit_seconds}")


def _is_mapping(entry: tuple[object, object]) -> bool:
    key, headers = entry
    texts = [key, *headers, *headers.values()] if isinstance(headers, dict) else [None]
    return all(isinstance(text, str) for text in texts)


def settings_path() -> Path:
    """Return the settings file; its folder can be set by SIXSHIFT_CONFIG_DIR."""
    folder = os.environ.get(_FOLDER_VARIABLE)
    base = Path(folder) if folder else user_config_path("sixshift", appauthor=False)
    return base / "settings.json"


def load_settings() -> UserSettings:
    """Return the saved settings; defaults, with a warning logged, if they are damaged."""
    path = settings_path()
    try:
        saved = json.loads(path.read_text(encoding="utf-8"))
        return _from_json(saved)
    except FileNotFoundError:
        return UserSettings()
    except (OSError, TypeError, ValueError, AttributeError) as error:
        log.warning("%s: settings not read, defaults taken: %s", path, error)
        return UserSettings()


def save_settings(settings: UserSettings) -> None:
    """Write the settings whole or not at all.

    Raises:
        OSError: They could not be written; the old ones are still there.
    """
    path = settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    try:
        unfinished.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def with_recent(settings: UserSettings, path: Path) -> UserSettings:
    """Return ``settings`` with ``path`` first in the recent files."""
    name = str(path.absolute())
    others = (known for known in settings.recent if known != name)
    return replace(settings, recent=(name, *others)[:MOST_RECENT])


def _from_json(saved: dict[str, Any]) -> UserSettings:
    # A newer program may have saved more: what is unknown here is left out.
    known = {f.name for f in fields(UserSettings)} & saved.keys()
    values = {name: saved[name] for name in known}
    if "colour_scheme" in values:
        values["colour_scheme"] = ColourScheme(values["colour_scheme"])
    if "recent" in values:
        values["recent"] = tuple(values["recent"])
    return UserSettings(**values)
