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

from scheduler_app.language.translation import QT_TRANSLATE_NOOP

log = logging.getLogger(__name__)

MOST_RECENT = 8
_FOLDER_VARIABLE = "SIXSHIFT_CONFIG_DIR"


@dataclass(frozen=True, slots=True)
class Shown:
    """How the settings dialog shows one field; texts are marked in the context "Settings".

    ``choices``: values with their texts, for a list; without them and not yes or no it is a
    number from ``least`` to ``most``.  ``hint`` is said beneath.
    """

    label: str
    hint: str = ""
    unit: str = ""
    least: int = 0
    most: int = 10_000
    choices: tuple[tuple[str, str], ...] = ()
    is_yes_or_no: bool = False


def _shown(default: Any, label: str, **more: Any) -> Any:
    shown = Shown(label, is_yes_or_no=isinstance(default, bool), **more)
    return field(default=default, metadata={"shown": shown})


class ColourScheme(StrEnum):
    """Colours of the window; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class UserSettings:
    """``language`` "" follows the machine; ``geometry`` is base64 of Qt's bytes.

    ``recent`` names project files, newest first.  ``last_screen`` is a key of the screens;
    ``splitters``: sizes in pixels of the parts of each splitter that was drawn by hand;
    ``is_curve_folded``: the roster's curve is hidden.
    ``history_mappings``: for each kind of
    history file (by the key of its columns), the header of the column of each field.

    Raises:
        TypeError, ValueError: A value that no window can have saved.
    """

    language: str = _shown(
        "",
        QT_TRANSLATE_NOOP("Settings", "Language"),
        choices=(
            ("", QT_TRANSLATE_NOOP("Settings", "As the machine")),
            ("en", "English"),
            ("zh", "中文"),
        ),
    )
    colour_scheme: ColourScheme = _shown(  # noqa: RUF009  it returns a field
        ColourScheme.SYSTEM,
        QT_TRANSLATE_NOOP("Settings", "Theme"),
        choices=(
            (ColourScheme.SYSTEM, QT_TRANSLATE_NOOP("Settings", "As the system")),
            (ColourScheme.LIGHT, QT_TRANSLATE_NOOP("Settings", "Light")),
            (ColourScheme.DARK, QT_TRANSLATE_NOOP("Settings", "Dark")),
        ),
    )
    is_colour_blind: bool = _shown(
        False,
        QT_TRANSLATE_NOOP("Settings", "Colours for the colour-blind"),
        hint=QT_TRANSLATE_NOOP("Settings", "Orange and blue in place of red and green."),
    )
    scale_percent: int = _shown(
        100,
        QT_TRANSLATE_NOOP("Settings", "Size of everything"),
        hint=QT_TRANSLATE_NOOP("Settings", "From the next start on."),
        unit="%",
        least=80,
        most=200,
    )
    time_limit_seconds: float = _shown(
        60.0,
        QT_TRANSLATE_NOOP("Settings", "Time to build a roster"),
        hint=QT_TRANSLATE_NOOP("Settings", "At most; a proven roster is ready earlier."),
        unit=QT_TRANSLATE_NOOP("Settings", "s"),
        least=1,
        most=3_600,
    )
    has_seen_tour: bool = False
    is_curve_folded: bool = False
    last_screen: str = ""
    recent: tuple[str, ...] = ()
    geometry: str = ""
    splitters: dict[str, tuple[int, ...]] = field(default_factory=dict)
    history_mappings: dict[str, dict[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, shown in shown_fields():
            if not _fits(getattr(self, name), shown):
                raise ValueError(f"{name}: cannot be {getattr(self, name)!r}")
        texts = (*self.recent, self.geometry, self.last_screen)
        if not all(isinstance(text, str) for text in texts):
            raise TypeError("recent, geometry, last_screen: must be text")
        if not all(isinstance(flag, bool) for flag in (self.has_seen_tour, self.is_curve_folded)):
            raise TypeError("has_seen_tour, is_curve_folded: must be true or false")
        if not all(map(_is_mapping, self.history_mappings.items())):
            raise TypeError("history_mappings: must be text by text")
        if not all(map(_is_parted, self.splitters.items())):
            raise TypeError("splitters: must be pixels by text")


def _fits(value: object, shown: Shown) -> bool:
    if shown.choices:
        return value in [known for known, _ in shown.choices]
    if shown.is_yes_or_no or isinstance(value, bool):
        return shown.is_yes_or_no and isinstance(value, bool)
    return isinstance(value, int | float) and shown.least <= value <= shown.most


def shown_fields() -> list[tuple[str, Shown]]:
    """Return what the settings dialog shows: fields by name, in order."""
    return [(f.name, f.metadata["shown"]) for f in fields(UserSettings) if f.metadata]


def _is_mapping(entry: tuple[object, object]) -> bool:
    key, headers = entry
    texts = [key, *headers, *headers.values()] if isinstance(headers, dict) else [None]
    return all(isinstance(text, str) for text in texts)


def _is_parted(entry: tuple[object, object]) -> bool:
    name, sizes = entry
    if not isinstance(name, str) or not isinstance(sizes, tuple):
        return False
    return all(type(size) is int and size >= 0 for size in sizes)


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
    if "splitters" in values:
        parted = values["splitters"].items()
        values["splitters"] = {name: tuple(sizes) for name, sizes in parted}
    return UserSettings(**values)
