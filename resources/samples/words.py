"""Names and words of the sample centre in both languages."""

from __future__ import annotations

SURNAMES = (
    ("王", "Wang"), ("李", "Li"), ("张", "Zhang"), ("刘", "Liu"), ("陈", "Chen"), ("杨", "Yang"),
    ("赵", "Zhao"), ("黄", "Huang"), ("周", "Zhou"), ("吴", "Wu"), ("徐", "Xu"), ("孙", "Sun"),
    ("胡", "Hu"), ("朱", "Zhu"), ("高", "Gao"), ("林", "Lin"), ("何", "He"), ("郭", "Guo"),
    ("马", "Ma"), ("罗", "Luo"), ("梁", "Liang"), ("宋", "Song"), ("郑", "Zheng"), ("谢", "Xie"),
    ("韩", "Han"), ("唐", "Tang"), ("冯", "Feng"), ("于", "Yu"), ("董", "Dong"), ("萧", "Xiao"),
)  # fmt: skip
GIVEN = (
    ("芳", "Fang"), ("娜", "Na"), ("伟", "Wei"), ("洋", "Yang"), ("静", "Jing"), ("敏", "Min"),
    ("磊", "Lei"), ("丽", "Li"), ("涛", "Tao"), ("霞", "Xia"), ("强", "Qiang"), ("悦", "Yue"),
    ("超", "Chao"), ("琳", "Lin"), ("军", "Jun"), ("慧", "Hui"), ("翔", "Xiang"), ("雪", "Xue"),
    ("婷", "Ting"), ("杰", "Jie"), ("秀英", "Xiuying"), ("建国", "Jianguo"), ("欣怡", "Xinyi"),
    ("子轩", "Zixuan"), ("浩然", "Haoran"), ("雨桐", "Yutong"), ("佳琪", "Jiaqi"),
    ("思远", "Siyuan"),
    ("梦洁", "Mengjie"), ("志强", "Zhiqiang"), ("晓燕", "Xiaoyan"), ("文博", "Wenbo"),
    ("诗涵", "Shihan"), ("嘉豪", "Jiahao"), ("美玲", "Meiling"), ("国栋", "Guodong"),
    ("春梅", "Chunmei"), ("立群", "Liqun"), ("海燕", "Haiyan"), ("俊峰", "Junfeng"),
)  # fmt: skip

WORDS = {
    "en": {
        "title": "Sample centre",
        "full_time": "Full time",
        "part_time": "Part time",
        "team": "Team {}",
        "E1": "E1", "E1_name": "Early 1", "E2": "E2", "E2_name": "Early 2",
        "M1": "M1", "M1_name": "Middle 1", "M2": "M2", "M2_name": "Middle 2",
        "L": "C", "L_name": "Closing", "N": "N", "N_name": "Night",
        "skill_zh": "Chinese", "skill_en": "English", "skill_chat": "Chat",
        "queue_zh": "Phone Chinese", "queue_en": "Phone English", "queue_chat": "Online chat",
        "annual_leave": "Annual leave", "training": "Training", "outage": "outage",
        "november_sale": "Double 11", "december_sale": "Double 12",
        "lunch": "Lunch", "first_break": "First break", "second_break": "Second break",
    },
    "zh": {
        "title": "示例客服中心",
        "full_time": "全职",
        "part_time": "兼职",
        "team": "{}组",
        "E1": "早1", "E1_name": "早班一", "E2": "早2", "E2_name": "早班二",
        "M1": "中1", "M1_name": "中班一", "M2": "中2", "M2_name": "中班二",
        "L": "晚", "L_name": "晚班", "N": "夜", "N_name": "夜班",
        "skill_zh": "中文", "skill_en": "英文", "skill_chat": "在线",
        "queue_zh": "中文电话", "queue_en": "英文电话", "queue_chat": "在线客服",
        "annual_leave": "年假", "training": "培训", "outage": "系统故障",
        "november_sale": "双11", "december_sale": "双12",
        "lunch": "午餐", "first_break": "第一次休息", "second_break": "第二次休息",
    },
}  # fmt: skip
