"""Which header of a call history is which: known by its name, or by what stands below it.

Phone systems name the same number in a hundred ways.  A header is found by its
name in English or Chinese without case, blanks and signs; a column of times also by
what stands in it, because "start" may be a date, a time of day or both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from scheduler_app.exchange.history_columns import HistoryMapping, folded
from scheduler_app.exchange.history_moments import Moment, moment_kind, split_moment

# Folded names; the first one found in the file is taken.
_NAMES: dict[str, tuple[str, ...]] = {
    "queue": (
        *("queue", "queuename", "skill", "skillgroup", "split", "splitskill", "vdn", "skillset"),
        *("servicequeue", "resolvergroup", "queueid", "队列", "队列名称", "技能组", "技能组名称"),
        *("技能", "业务", "业务线", "业务类型", "业务组", "业务名称", "技能队列", "坐席组"),
    ),
    "channel": ("channel", "mediatype", "media", "渠道", "渠道类型", "接入渠道", "媒体类型"),
    "offered": (
        *("offered", "presented", "received", "entered", "arrived", "incoming", "inbound"),
        *("contacts", "calls", "volume", "callvolume", "contactvolume", "totalcalls", "count"),
        *("chats", "emails", "tickets", "ncalls", "来电量", "呼入量", "话务量", "呼入总量"),
        *("来电数", "呼入数", "进线量", "进线数", "总来电量", "总呼入量", "来电总数", "会话量"),
        *("接入量", "咨询量", "呼叫量", "电话量", "工单量", "邮件量", "来电", "呼入", "请求量"),
        *("人工呼入量", "人工来电量", "转人工量", "联系量", "业务量", "数量"),
    ),
    "answered": (
        *(
            "answered",
            "handled",
            "accepted",
            "connected",
            "acdcalls",
            "接听量",
            "接通量",
            "应答量",
            "接起量",
        ),
        *("接通数", "接听数", "应答数", "接起数", "人工接通量", "人工接听量", "已接", "已接通"),
        *("接通", "接听", "处理量", "成功量"),
    ),
    "abandoned": (
        *(
            "abandoned",
            "abandons",
            "abandon",
            "abandonment",
            "aban",
            "aband",
            "lost",
            "missed",
            "unanswered",
        ),
        *("放弃量", "呼损", "呼损量", "放弃数", "未接量", "未接通量", "未接听量", "未接数"),
        *("流失量", "丢失量", "呼损数", "未接", "放弃"),
    ),
    "aht_seconds": (
        *("aht", "ahtseconds", "ahtsec", "ahts", "averagehandletime", "avghandletime"),
        *("averagehandlingtime", "avghandlingtime", "meanhandletime", "avghandle"),
        *("handletime", "handlingtime", "servicetime", "sertime", "serviceduration"),
        *("duration", "平均处理时长", "平均处理时间", "平均服务时长", "处理时长", "处理时间"),
        *("服务时长", "均处理时长", "人均处理时长", "时长"),
    ),
    "talk_seconds": (
        *(
            "avgtalktime",
            "averagetalktime",
            "avgacdtime",
            "att",
            "talktime",
            "avgtalk",
            "talk",
            "talkduration",
        ),
        *("平均通话时长", "平均通话时间", "通话时长", "通话时间", "会话时长", "平均会话时长"),
    ),
    "hold_seconds": (
        *("avgholdtime", "averageholdtime", "holdtime", "hold", "avghold"),
        *("平均保持时长", "保持时长", "平均保持时间", "保持时间"),
    ),
    "wrap_seconds": (
        *(
            "avgwraptime",
            "wraptime",
            "wrap",
            "wrapup",
            "wrapuptime",
            "acw",
            "acwtime",
            "avgacw",
            "avgacwtime",
        ),
        *("aftercallwork", "averagewraptime", "平均话后时长", "话后时长"),
        *("话后处理时长", "话后处理"),
        *("平均整理时长", "整理时长", "平均案头时长", "案头时长", "平均话后处理时长"),
    ),
    "handle_seconds": (
        *("totalhandletime", "handletimetotal", "totalhandlingtime", "sumhandletime"),
        *("totalservicetime", "总处理时长", "处理总时长", "处理时长合计", "总服务时长"),
        *("totaltalktime", "总通话时长", "通话总时长", "通话时长合计"),
    ),
    "outcome": (
        *("outcome", "calloutcome", "result", "callresult", "disposition", "status", "callstatus"),
        *("结果", "通话结果", "呼叫结果", "是否接通", "是否接听", "接通状态", "接听状态"),
        *("应答状态", "通话状态", "呼叫状态", "接听结果", "状态"),
    ),
    "service_start": (
        *("serstart", "servicestart", "answertime", "answeredat", "answertimestamp"),
        *("connecttime", "talkstart", "应答时间", "接听时间", "接通时间", "通话开始时间"),
    ),
    "service_end": (
        *("serexit", "serviceend", "serend", "endtime", "callend", "talkend", "hangup"),
        *("hanguptime", "挂断时间", "挂机时间", "通话结束时间", "结束时间"),
    ),
}
_WHEN = (
    *("calldatetime", "datetime", "timestamp", "dateandtime", "intervalstart", "starttime"),
    *("startdatetime", "startdate", "start", "begin", "vruentry", "callstart", "callstarttime"),
    *("calltime", "arrivaltime", "entrytime", "time", "interval", "period", "slot", "timeslot"),
    *("timeinterval", "hour", "halfhour", "intervaltime", "date", "day", "calldate", "eventdate"),
    *("开始时间", "时间", "日期时间", "呼入时间", "来电时间", "进线时间", "呼叫时间", "时段"),
    *("时间段", "间隔", "半小时", "小时", "统计时段", "统计时间", "起始时间", "时刻", "日期"),
    *("统计日期", "呼入日期", "来电日期", "通话日期", "年月日", "queuestart", "qstart"),
)
_CHINESE_PARTS = {
    "offered": ("来电量", "呼入量", "话务量", "进线量", "来电数", "呼入数"),
    "answered": ("接通量", "接听量", "应答量", "接起量", "接通数", "接听数"),
    "abandoned": ("放弃量", "呼损", "放弃数", "未接量"),
    "aht_seconds": ("平均处理时长", "平均服务时长"),
    "talk_seconds": ("平均通话时长",),
    "queue": ("技能组", "队列"),
}
_LIKE_WHEN = re.compile(r"(start|begin)(date|time)|datetime|timestamp|开始时间|时段|日期$")
_NO_COUNT = re.compile(r"%|率|占比|\brate\b|percent|\bpct\b", re.IGNORECASE)
_WITH_PREFIX = re.compile(r"(calls?|contacts?|numberof|noof|num|nb)(?=.{3})")
_WITH_SUFFIX = re.compile(r"(?<=.{3})(calls?|contacts?|count|seconds|secs|sec|mins|min)")
_DIGIT = re.compile(r"\d")


def recognised(headers: Iterable[str]) -> int:
    """Count the headers whose names are known."""
    known = {name for names in _NAMES.values() for name in names} | set(_WHEN)
    return sum(not known.isdisjoint(_forms(header)) for header in headers)


def guess_mapping(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> HistoryMapping:
    """Return the mapping that the names and the first rows of a file suggest."""
    found = _by_name(headers)
    found |= _by_part(headers, found)
    found |= _moments(headers, rows)
    answered = found.get("answered")
    if answered and _are_words(_column(headers, rows, answered)):
        found.setdefault("outcome", found.pop("answered"))
    return HistoryMapping(**found)


def _forms(header: str) -> tuple[str, ...]:
    """Return the folded header, then without "calls" before and units behind it."""
    if _NO_COUNT.search(header):
        return ()
    text = folded(header)
    short = _WITH_PREFIX.sub("", text, count=1) if _WITH_PREFIX.match(text) else text
    tail = re.compile(_WITH_SUFFIX.pattern + "$")
    return text, short, tail.sub("", text), tail.sub("", short)


def _by_name(headers: Sequence[str]) -> dict[str, str]:
    forms = {header: _forms(header) for header in headers}
    found: dict[str, str] = {}
    for depth in range(4):
        for key, names in _NAMES.items():
            by_form = {f[depth]: h for h, f in reversed(forms.items()) if f}
            match = next((by_form[name] for name in names if name in by_form), None)
            if key not in found and match is not None and match not in found.values():
                found[key] = match
    return found


def _by_part(headers: Sequence[str], found: Mapping[str, str]) -> dict[str, str]:
    """Find "热线人工来电量"; digits tell another number: "20秒接通量"."""
    free = [h for h in headers if h not in found.values() and not _NO_COUNT.search(h)]
    plain = {h: folded(h) for h in free if not re.search(r"\d", h)}
    more: dict[str, str] = {}
    for key, parts in _CHINESE_PARTS.items():
        match = next((h for part in parts for h, text in plain.items() if part in text), None)
        if key not in found and match is not None:
            more[key] = match
            del plain[match]
    return more


def _moments(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return start, or date and time: by the names, then by what the columns hold."""
    named = _named_moments(headers)
    kinds = {header: moment_kind(_column(headers, rows, header)) for header in named}
    found: dict[Moment, str] = {}
    for header, kind in kinds.items():
        if kind is not None:
            found.setdefault(kind, header)
    day, clock, both = (found.get(kind) for kind in (Moment.DAY, Moment.CLOCK, Moment.BOTH))
    if both and not (day and clock):
        return {"start": both}
    if day and not clock and any(split_moment(t)[1] for t in _column(headers, rows, day)):
        return {"start": day}
    # What cannot be read is still meant: its rows will say why.
    unread = next((header for header, kind in kinds.items() if kind is None), "")
    if not day and not clock:
        return {"start": unread} if unread else {}
    pair = {"date": day or unread, "time": clock or unread}
    return {key: header for key, header in pair.items() if header}


def _named_moments(headers: Sequence[str]) -> list[str]:
    """The columns of times: those of known names, the best first, then those of like names."""
    by_form: dict[str, str] = {}
    for header in reversed(headers):
        by_form |= dict.fromkeys(_forms(header), header)
    known = [by_form[name] for name in _WHEN if name in by_form]
    others = {name for key in ("service_start", "service_end") for name in _NAMES[key]}
    alike = [
        header
        for header in headers
        if _LIKE_WHEN.search(folded(header)) and others.isdisjoint(_forms(header))
    ]
    return list(dict.fromkeys([*known, *alike]))


def _column(headers: Sequence[str], rows: Sequence[Sequence[str]], header: str) -> list[str]:
    at = headers.index(header)
    return [row[at] for row in rows if at < len(row) and row[at].strip()]


def _are_words(texts: Sequence[str]) -> bool:
    return bool(texts) and not any(_DIGIT.search(text) for text in texts)
