"""Pages that tell of a directive in a sentence and print it below: who issued it, and its number, stand in the sentence."""

from __future__ import annotations

import pytest
from directive_text import directive_of

TITLE = "安达市冬季供热应急保障方案"
NUMBER = "安政办〔2021〕8号"
OFFICE = "安达市人民政府办公室"
TEXT = "受强降温影响，我市部分小区供热不足。为做好保障工作，根据《黑龙江省供热条例》，制定本方案。\n一、巡查管网。供热企业每日巡查一次，及时排除故障。\n二、保障居民。各社区要走访困难家庭，落实取暖措施。\n"
LEAD = "本网讯 为帮助居民温暖过冬，保障供热企业稳定运行，近日，"


@pytest.mark.parametrize(
    ("lead", "issuers", "number"),
    [
        (f"{LEAD}{OFFICE}印发《{TITLE}》（{NUMBER}），现全文刊发如下：", (OFFICE,), NUMBER),
        (f"{LEAD}{OFFICE}印发了《{TITLE}》({NUMBER})，提出三项措施。全文如下：", (OFFICE,), NUMBER),
        (f"{LEAD}{OFFICE}正式出台《{TITLE}》，明确了供热保障的各项措施。", (OFFICE,), "None"),
        (
            f"{LEAD}安达市财政局、安达市民政局联合印发《{TITLE}》，方案自印发之日起施行。",
            ("安达市财政局", "安达市民政局"),
            "None",
        ),
        (
            f"{LEAD}{OFFICE}印发《{TITLE}》（以下简称《方案》），落实省政府办公厅黑政办发〔2020〕30号文件。",
            (OFFICE,),
            "None",
        ),
    ],
)
@pytest.mark.parametrize(
    "above",
    ["", "安达出台供热方案 困难家庭每户补贴300元\n2021-01-16 08:19:45   来源：安达新闻网   责任编辑：小雨\n"],
)
def test_who_issued_it_and_its_number(above: str, lead: str, issuers: tuple[str, ...], number: str) -> None:
    found = directive_of(f"{above}{lead}\n{TITLE}\n{TEXT}")
    assert (found.title, found.notice_title) == (TITLE, TITLE)
    assert (found.issuers, str(found.number)) == (issuers, number)
    assert [c.title for c in found.citations] == ["黑龙江省供热条例"]
    assert len(found.tasks) == 2


def test_the_head_below_holds_where_it_tells_its_own() -> None:
    head = f"{TITLE}\n安政发〔2021〕9号\n"
    found = directive_of(
        f"{LEAD}{OFFICE}印发《{TITLE}》，现全文刊发如下：\n{head}{TEXT}安达市人民政府\n2021年1月15日\n"
    )
    assert (found.issuers, str(found.number)) == (("安达市人民政府",), "安政发〔2021〕9号")


@pytest.mark.parametrize(
    "opening",
    [
        f"《{TITLE}》已经市人民政府第5次常务会议审议通过，现予印发，请各有关单位认真贯彻执行。",
        f"各有关单位：\n2020年{OFFICE}印发了《{TITLE}》，取得了明显成效，现予以修订，请各单位遵照执行。",
        f"安政办〔2021〕9号\n2020年{OFFICE}印发了《{TITLE}》，取得了明显成效，现予以修订，请各单位遵照执行。",
    ],
)
def test_a_notice_that_speaks_of_its_own_text_is_no_introduction(opening: str) -> None:
    found = directive_of(f"{opening}\n安达市供热管理处\n2021年1月15日\n{TITLE}\n{TEXT}")
    assert found.issuers == ("安达市供热管理处",)
    assert str(found.number) in ("安政办〔2021〕9号", "None")
    assert found.written == "2021-01-15"


@pytest.mark.parametrize(
    ("heading", "said", "issuers", "place", "number"),
    [
        (
            "甘肃省委办公厅 省政府办公厅",
            f"中共甘肃省委办公厅、甘肃省人民政府办公厅印发了《{TITLE}》",
            ("中共甘肃省委办公厅", "甘肃省人民政府办公厅"),
            "甘肃省",
            "None",
        ),
        (
            "自治区党委办公厅 人民政府办公厅",
            f"自治区党委办公厅、人民政府办公厅印发了《{TITLE}》",
            ("自治区党委办公厅", "自治区人民政府办公厅"),
            "宁夏回族自治区",
            "None",
        ),
        (
            "安达市政府办",
            f"{OFFICE}印发了《{TITLE}》（{NUMBER}）",
            (OFFICE,),
            "安达市",
            NUMBER,
        ),
    ],
)
def test_news_name_issuers_in_short_and_in_full(
    heading: str, said: str, issuers: tuple[str, ...], place: str, number: str
) -> None:
    page = f"{heading}印发《{TITLE}》\n2023-05-29 08:15　来源：日报\n近日，{said}，并发出通知，要求各地各部门结合实际认真贯彻落实。\n{TEXT}"
    found = directive_of(page.replace("根据《黑", "结合宁夏实际，根据《黑"))
    assert (found.issuers, found.title, str(found.number)) == (issuers, TITLE, number)
    assert found.division is not None
    assert found.division.name == place


@pytest.mark.parametrize("mark", ["↓↓↓", "：", "：👇"])
def test_the_sentence_that_leads_to_the_text_is_none_of_its_title(mark: str) -> None:
    lead = f"近日，安达市政府办公室印发《{TITLE}》，就做好今年冬天供热保障工作作出安排，全文如下{mark}"
    head = f"{OFFICE}\n印发《安达市冬季供热应急\n保障方案》的通知\n各乡镇人民政府，市政府各部门：\n"
    found = directive_of(f"冬季供热这样保障\n{lead}\n{head}{TEXT}")
    assert found.notice_title == f"{OFFICE}印发《{TITLE}》的通知"
    assert found.recipients == ("各乡镇人民政府", "市政府各部门")


def test_what_a_notice_tells_of_an_earlier_edition_is_not_its_own_number() -> None:
    page = f"安达市教育局关于印发《{TITLE}》的通知\n各校：\n2020年{OFFICE}印发了《{TITLE}》（{NUMBER}），取得了成效，现予以修订印发，请遵照执行。\n"
    assert directive_of(page).number is None
