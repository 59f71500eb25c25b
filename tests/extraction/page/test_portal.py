"""Lines of a portal are told from lines of the document."""

from __future__ import annotations

import time

import pytest

from kg.extraction.page.portal import is_furniture, of_portal, portal_pair
from kg.extraction.page.portal_table import table_fields
from kg.model import Span


@pytest.mark.parametrize(
    ("line", "pair"),
    [
        ("文号：甲府办〔2021〕7号", ("文号", "甲府办〔2021〕7号")),
        ("发文字号\t甲府办〔2021〕7号", ("文号", "甲府办〔2021〕7号")),
        ("【标题】：关于做好工作的通知", ("标题", "关于做好工作的通知")),
        ("发布机构：甲市人民政府", ("发布机构", "甲市人民政府")),
        ("制发机关：甲市人民政府", ("发文机关", "甲市人民政府")),
        ("成文日期: 2021-03-15", ("成文日期", "2021-03-15")),
        ("发布日期：2021-03-22", ("发布日期", "2021-03-22")),
        ("浏览次数：22", ("", "22")),
        ("时间：2021年3月22日至4月30日", None),
        ("实施时间：2021年3月22日", None),
        ("制定机关：甲市人民政府", None),
        ("索 引 号：000014349/2022-00012", ("索引号", "000014349/2022-00012")),
        ("责任单位：市教育局", None),
        ("标题应当准确。", None),
        ("关于做好工作的通知", None),
    ],
)
def test_metadata(line: str, pair: tuple[str, str] | None) -> None:
    assert portal_pair(line, 0, len(line)) == pair


@pytest.mark.parametrize(
    ("line", "furniture"),
    [
        ("当前位置：首页 > 政务公开 > 文件", True),
        ("首页>>信息公开>>甲市水务局", True),
        ("【字体：大 中 小】", True),
        ("打印 关闭 分享到：", True),
        ("上一篇：关于公布名单的公告", True),
        ("版权所有：甲市人民政府", True),
        ("打印本页 关闭窗口 版权所有：甲市民政局", True),
        ("甲市人民政府门户网站", True),
        ("甲市政府规章库", True),
        ("关于建立公共文件库", False),
        ("★", True),
        ("办公室 2020-08-13 15:32 来源：政府办", True),
        ("大学生冬季运动会的复函", False),
        ("中华人民共和国国务院令", False),
        ("打印机管理办法", False),
        ("政策解读工作方案", False),
        ("位置图由市自然资源局绘制", False),
        ("主办单位：市教育局", False),
        ("关于加强政府门户网站", False),
        ("无障碍环境建设条例", False),
    ],
)
def test_furniture(line: str, furniture: bool) -> None:
    assert is_furniture(line, 0, len(line)) is furniture


def test_long_rows_of_buttons_take_no_time() -> None:
    line = "大 中 " * 16 + "甲"
    begin = time.process_time()
    assert not is_furniture(line, 0, len(line))
    assert time.process_time() - begin < 0.5


@pytest.mark.parametrize(
    ("line", "furniture"),
    [
        ("网站首页->信息公开->政策文件", True),
        ("首页 〉 政务公开 〉 街道 〉 通知公告", True),
        ("首页  政务公开  政务服务  互动交流", True),
        ("甲市人民政府   搜索热词：加装电梯  医保", True),
        ("2022-08-19 10:36 甲区人民政府", True),
        ("甲市人民政府办公室 www.example.gov.cn 2020-06-23 14:15:00", True),
        ("甲区人民政府门户网站 - www.example.gov.cn", True),
        ("Healthcare Security Administration", True),
        (">", True),
        ("请输入关键字", True),
        ("无障碍阅读  |  长者模式  |  简体  繁体", True),
        ("市政府网站首页改版工作方案", False),
        ("2022年8月19日", False),
        ("搜索救援应急预案", False),
        ("网上申报：登录系统填写", False),
    ],
)
def test_furniture_of_other_sites(line: str, furniture: bool) -> None:
    assert is_furniture(line, 0, len(line)) is furniture
    assert of_portal(line, 0, len(line)) is furniture


def fields(*lines: str) -> dict[str, str]:
    plain = "\n".join(lines)
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return {f.word: f.value for f in table_fields(plain, spans)}


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            ["索引号：1/2 | 文号：甲府〔2022〕5 | 公开方式：主动公开 | 成文时间：2022-03-01"],
            {"索引号": "1/2", "文号": "甲府〔2022〕5", "公开方式": "主动公开", "成文日期": "2022-03-01"},
        ),
        (
            ["发布机构 甲区农业局   成文日期 2023-02-21   文件编号 甲农〔2023〕 14号   有效性 有效"],
            {
                "发布机构": "甲区农业局",
                "成文日期": "2023-02-21",
                "文号": "甲农〔2023〕 14号",
                "有效性": "有效",
            },
        ),
        (
            ["文　　号", "甲医保规〔2024〕4号", "成文日期", "2024-05-20", "有效性", "有效"],
            {"文号": "甲医保规〔2024〕4号", "成文日期": "2024-05-20", "有效性": "有效"},
        ),
        (
            ["索引号：", "12/3", "废止日期：", "甲市人民政府关于停车的通知"],
            {"索引号": "12/3", "废止日期": ""},
        ),
        (
            ["【索 引 号】12 【发布机构】甲委 【文 号】 【主题分类】价格"],
            {"索引号": "12", "发布机构": "甲委", "文号": "", "主题分类": "价格"},
        ),
        (
            ["索引号\t12\t发布机构\t甲市政府", "文号\t\t主题词\t人才"],
            {"索引号": "12", "发布机构": "甲市政府", "文号": "", "主题词": "人才"},
        ),
        (
            [
                "索引号 | 12/3",
                "发文机关 | 甲县教育局",
                "文　号 | 甲教发〔2022〕9号",
                "标　题 | 甲县教育局关于停课的通知",
            ],
            {
                "索引号": "12/3",
                "发文机关": "甲县教育局",
                "文号": "甲教发〔2022〕9号",
                "标题": "甲县教育局关于停课的通知",
            },
        ),
        (
            ["| 索引号 | 12/3 | 发布机构 | 甲县教育局 |", "| 发文字号 | 甲教发〔2022〕9号 | 有效性 | 有效 |"],
            {"索引号": "12/3", "发布机构": "甲县教育局", "文号": "甲教发〔2022〕9号", "有效性": "有效"},
        ),
        (
            ["索引号｜文号｜成文日期", "12/3｜甲教发〔2022〕9号｜2022-03-01"],
            {"索引号": "12/3", "文号": "甲教发〔2022〕9号", "成文日期": "2022-03-01"},
        ),
        (
            ["| 索引号 | 文号 |", "| --- | --- |", "| 12/3 | 甲教发〔2022〕9号 |"],
            {"索引号": "12/3", "文号": "甲教发〔2022〕9号"},
        ),
        (["索引号\t文号", "甲县教育局关于停课的通知"], {"索引号": "", "文号": ""}),
        (
            ["[ 索引号 ] 12/3　[ 发文字号 ] 甲教发〔2022〕9号"],
            {"索引号": "12/3", "文号": "甲教发〔2022〕9号"},
        ),
        (
            ["甲府规〔2020〕4号　发布时间：2020-12-31　来源：甲局"],
            {"文号": "甲府规〔2020〕4号", "发布日期": "2020-12-31", "来源": "甲局"},
        ),
        (
            ["发布时间：2020-12-31 | 来源：甲局 | 甲府规〔2020〕4号 | 字号：大 中 小"],
            {"文号": "甲府规〔2020〕4号", "发布日期": "2020-12-31", "来源": "甲局", "": "大 中 小"},
        ),
        (["甲府规〔2020〕4号　来源于实践"], {}),
        (["甲府规〔2020〕4号　时间：2020年3月1日。"], {}),
        (["来源：甲局", "各市人民政府："], {}),
        (["名称 | 数量", "时间 | 三月"], {}),
        (["时间安排", "分类处理", "有效期"], {}),
        (["名称预先核准 分类管理办法"], {}),
    ],
)
def test_tables_of_pages_saved_as_text(lines: list[str], said: dict[str, str]) -> None:
    assert fields(*lines) == said
