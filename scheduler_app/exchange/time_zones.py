"""The time zone in which a project's clock times are meant."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.validation import FieldError

_UNKNOWN = QT_TRANSLATE_NOOP(
    "TimeZone", "there is no time zone {name}; write it as Asia/Shanghai or Europe/Berlin"
)


def zone_of(name: str) -> ZoneInfo:
    """Return the zone of an IANA name; of "", that of this machine.

    Raises:
        FieldError: There is no such zone.
    """
    wanted = name or bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        return ZoneInfo(wanted)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise FieldError("time_zone", translate("TimeZone", _UNKNOWN, name=wanted)) from error
