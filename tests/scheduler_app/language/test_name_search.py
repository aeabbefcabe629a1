import subprocess
import sys

import pytest

from scheduler_app.language.name_search import folded, matches, name_keys


@pytest.mark.parametrize(
    "query",
    [
        *("", " ", "王", "芳", "王芳", "王 芳", "wf", "WF", "w f", "wangfang", "Wang Fang"),
        *("wangf", "wfang", "waf", "fang", "f", "ｗｆ", "王f", "wáng fāng", "007", "００７", "07"),
        *("wang'fang", "王　芳", "fang wang", "芳 007"),
    ],
)
def test_all_ways_to_type_a_chinese_name_find_it(query):
    assert matches(query, "王芳", "007")


@pytest.mark.parametrize(
    "query", ["fw", "wangfangx", "wengfang", "芳王", "yu", "wfx", "8", "wang li"]
)
def test_what_is_not_in_the_name_does_not_find_it(query):
    assert not matches(query, "王芳", "007")


@pytest.mark.parametrize(
    ("query", "name"),
    [
        *(("shanxiong", "单雄"), ("zg", "曾国"), ("qy", "仇英"), ("xiezhen", "解珍")),
        *(
            ("lvbu", "吕布"),
            ("lubu", "吕布"),
            ("lyu bu", "吕布"),
            ("lǜ bù", "吕布"),
            ("lb", "吕布"),
        ),
        *(("oyx", "欧阳修"), ("ouyang", "欧阳修"), ("sheng", "李晟"), ("moqi", "万俟卨")),
        *(("xian", "西安"), ("xa", "西安"), ("wf2", "王芳2"), ("wangfang2", "王芳 2")),
    ],
)
def test_readings_are_those_of_names(query, name):
    assert matches(query, name)


@pytest.mark.parametrize(
    "query", ["am", "anna", "muller", "Müller", "ａｍ", "an mu", "mül", "ller", "mu an"]
)
def test_names_of_other_letters_are_found_by_parts_initials_and_without_accents(query):
    assert matches(query, "Anna Müller", "7")
    assert not matches(query, "Bo Olsen", "7")


def test_a_name_is_folded_once_and_split_into_parts():
    keys = name_keys("吕 布Ann-Lee")
    assert keys.text == "吕布ann-lee"
    assert keys.units == (("吕", "lv", "lu", "lyu"), ("布", "bu"), ("ann",), ("lee",))
    assert name_keys("吕 布Ann-Lee") is keys
    assert folded("ＡＢ　c") == "abc"


def test_the_readings_are_loaded_only_for_a_chinese_name_that_is_looked_up():
    lines = (
        "import sys",
        "from scheduler_app.language.name_search import matches",
        "assert matches('王', '王芳') and matches('am', 'Anna Müller')",
        "assert 'pypinyin' not in sys.modules",
        "assert matches('wf', '王芳')",
        "assert 'pypinyin' in sys.modules and 'pypinyin.phrases_dict' not in sys.modules",
    )
    subprocess.run([sys.executable, "-c", "\n".join(lines)], check=True)
