"""Names of countries in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from scheduler_app.language.translation import LANGUAGE


def country_name(code: str) -> str:
    """Return the name of an ISO 3166 country; the code itself where Qt knows none.

    Qt names a territory only in its own language and in English; Chinese names are
    given for the places where the program is most used.
    """
    if LANGUAGE.code == "zh" and code in _CHINESE:
        return _CHINESE[code]
    territory = QLocale.codeToTerritory(code)
    name = QLocale.territoryToString(territory)
    return code if territory == QLocale.Country.AnyCountry else name


_CHINESE = {
    "CN": "中国",
    "HK": "中国香港",
    "MO": "中国澳门",
    "TW": "中国台湾",
    "SG": "新加坡",
    "MY": "马来西亚",
    "JP": "日本",
    "KR": "韩国",
    "US": "美国",
    "GB": "英国",
    "DE": "德国",
    "FR": "法国",
    "AU": "澳大利亚",
    "CA": "加拿大",
}
