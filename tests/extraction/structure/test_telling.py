"""Sentences that tell and sentences that order: which are kept outside every task, and which articles frame."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

from kg.extraction.structure.framing import aims, binds, holds_duty, is_framing
from kg.extraction.text.telling import only_tells, takes_effect


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        ("会议听取了市水利局关于防汛准备情况的汇报。", False),
        ("会议研究决定，由市水利局负责修复堤防。", True),
        ("会议要求，各县要提前备足物资。", True),
        ("推进信息公开是建设法治政府的一项基础工作。", False),
        ("现印发给你们，请认真贯彻落实，落实情况于12月15日前报市政府办公室。", True),
        ("现将《甲方案》印发给你们，请认真落实，并于6月30日前将实施方案报送省厅。", True),
        ("现将有关事项通知如下，请于5月10日前反馈意见。", True),
        ("现印发给你们，请认真贯彻落实，执行中的问题请及时向市局反馈。", False),
        ("现将各地于6月底前报送的方案印发给你们，请认真执行。", False),
        ("经审核，各县已于5月底前将方案报送省厅，现予公布。", False),
        ("本办法自2024年1月1日起施行，2023年12月31日前申报的，按原规定执行。", False),
        ("加强巡查是当前的首要任务，各县要立即部署。", True),
        ("市水利局会同有关部门研究提出了处理办法。", False),
        ("去年各县组织开展了三次排查。", False),
        ("对提出了合理建议的单位，应当给予奖励。", True),
        ("群众来信有关部门都及时办理。", False),
        ("各县都要及时办理群众来信。", True),
        ("总书记多年来经常亲自过问防汛工作。", False),
        ("主要负责人要亲自部署防汛工作。", True),
        ("市政府决定，授予张某某等20名同志“先进个人”称号。", False),
        ("经研究，对某某局等5个单位予以通报表扬。", False),
        ("对工作突出的单位，要予以通报表扬。", True),
        ("广大干部职工要以先进为榜样，作出新的更大贡献。", True),
        ("造成损失的，处五千元以上一万元以下的罚款；", True),
        ("逾期不整改的，由主管部门责令停止作业；", True),
        ("已经整改的，效果明显；", False),
        ("二是加强值班值守，确保信息畅通。", True),
        ("会同公安、交通等部门开展联合检查。", True),
        ("渡口收费仍按原标准执行。", True),
    ],
)
def test_what_only_tells_holds_no_duty(sentence: str, duty: bool) -> None:
    assert holds_duty(sentence) is duty
    assert not (duty and only_tells(sentence))


@pytest.mark.parametrize(
    ("sentence", "effect"),
    [
        ("本办法自发布之日起施行，有效期五年。", True),
        ("本通知自2023年7月1日起执行。", True),
        ("上述政策自印发之日起实施，有效期至2025年12月31日。", True),
        ("各县自7月1日起实施新标准。", False),
        ("本市企业要从7月1日起执行新标准。", False),
    ],
)
def test_from_when_on_a_text_holds_is_no_duty(sentence: str, effect: bool) -> None:
    assert takes_effect(sentence) is effect


@pytest.mark.parametrize(
    ("lead", "kept"),
    [("我县在上报材料中请求：", False), ("当前存在以下问题：", False), ("今年重点抓好三件事：", True)],
)
def test_later_items_of_what_was_asked_for_or_found_wanting_are_no_duties(lead: str, kept: bool) -> None:
    line = f"{lead}一是扩建渡口；二是将渡口改造纳入规划；三是加强渡口养护。"
    body = f"一、总体安排\n{line}\n（一）改造渡口。完成改造。\n二、要求。抓好落实。"
    texts = [m.text for m in directive_of(notice(body)).unnumbered]
    assert ("三是加强渡口养护。" in texts) is kept


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("县级以上人民政府应当建立渡口安全协调机制。", True),
        ("交通运输主管部门负责渡口安全监督管理工作。", True),
        ("公安、水利等部门按照各自职责做好渡口管理工作。", True),
        ("任何单位和个人不得占用渡口。", True),
        ("渡口管理应当遵循安全第一、便民利民的原则。", False),
        ("在本省从事渡口经营的，应当遵守本办法。", False),
        ("本办法适用于本省行政区域内渡口的管理。", False),
        ("本办法所称渡口，是指供渡船停靠的场所。", False),
    ],
)
def test_an_article_of_the_general_chapter_that_binds_somebody_frames_nothing(
    sentence: str, bound: bool
) -> None:
    body = f"第一章　总则\n第一条　为规范渡口管理，制定本办法。\n第二条　{sentence}\n第二章　管理\n第三条　渡口应当设置标志。"
    tasks = directive_of(notice(body, title="甲市人民政府关于印发渡口管理办法的通知")).tasks
    assert binds(sentence) is bound
    assert [t.framing for t in tasks] == [True, not bound, False]


@pytest.mark.parametrize(
    ("title", "frames"),
    [
        ("整治目标", True),
        ("攻坚目标", True),
        ("年度目标", True),
        ("落实目标责任", False),
        ("实现整治目标", False),
    ],
)
def test_the_aims_of_an_undertaking_frame_and_are_a_task(title: str, frames: bool) -> None:
    assert is_framing(title) is aims(title) is frames
    body = f"一、{title}\n乱停车现象明显减少。\n二、主要任务\n（一）清理占道。及时清理。\n（二）增设车位。按时增设。"
    tasks = directive_of(notice(body)).tasks
    assert (tasks[0].title, tasks[0].framing) == (title, frames)


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("深入推进农村生活垃圾集中整治。建立清单。", "深入推进农村生活垃圾集中整治"),
        ("生活垃圾清运责任主体为乡镇政府。建立清单。", ""),
        ("实行生活垃圾“日产日清、日清日毕”。建立清单。", ""),
    ],
)
def test_a_heading_of_work_stands_among_items_that_open_with_measures(first: str, title: str) -> None:
    others = "2.加强垃圾分类，完善设施。\n3.健全机制，落实责任。\n4.强化宣传，公开电话。"
    tasks = directive_of(notice(f"一、重点任务\n1.{first}\n{others}")).tasks
    assert tasks[0].title == title


@pytest.mark.parametrize(
    ("sentence", "heads"),
    [
        ("加强联合执法，形成监管合力。", True),
        ("会同公安、交通等部门开展联合执法，严查占道经营。", False),
        ("组织开展联合执法，6月底完成集中整治。", False),
        ("整治区域包括主城区和各乡镇集镇。", False),
    ],
)
def test_a_sentence_that_tells_who_when_or_what_is_no_heading_above_a_list(
    sentence: str, heads: bool
) -> None:
    body = f"一、重点任务\n（一）{sentence}\n1.清理占道。及时清理。\n2.增设车位。按时增设。"
    path = directive_of(notice(body)).tasks[0].path
    assert path[-1] == (f"（一）{sentence[:-1]}" if heads else "（一）")


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("动员部署阶段（2024年5月底至6月15日）", "动员部署阶段（2024年5月底至6月15日）"),
        ("2024年5月底前各镇完成摸底", ""),
    ],
)
def test_the_days_of_a_phase_in_a_bracket_belong_to_its_heading(opening: str, title: str) -> None:
    tasks = directive_of(
        notice(f"一、步骤\n（一）{opening}。各镇要制定方案。\n（二）抓总结。各镇要报送总结。")
    ).tasks
    assert tasks[0].title == title


@pytest.mark.parametrize(
    ("marks", "paths"),
    [
        (("第一，", "第二，", "1、", "2、", "第三，"), ["", "第二，抓甲", "第二，抓甲", ""]),
        (("1、", "第一，", "第二，", "2、"), ["1、抓甲", "1、抓甲", ""]),
        (("第一，", "第二，", "（一）", "（二）"), ["", "", "", ""]),
    ],
)
def test_items_counted_from_one_stand_below_an_ordinal(marks: tuple[str, ...], paths: list[str]) -> None:
    body = "\n".join(f"{mark}抓甲。各镇要落实。" for mark in marks)
    tasks = directive_of(notice(f"一、任务\n{body}\n二、保障\n各镇要落实。")).tasks
    assert [task.path[1] if len(task.path) > 1 else "" for task in tasks][: len(paths)] == paths


@pytest.mark.parametrize(
    ("opening", "kept"),
    [
        ("2025年工作的总体思路是：以新发展理念为指导，年底前回收利用率达到38%以上。", True),
        ("2025年工作的总体思路是：以新发展理念为指导，推动工作提质增效。", False),
        ("以新发展理念为指导，回收利用率达到38%。", False),
    ],
)
def test_the_figures_that_an_overall_idea_ends_in_are_kept(opening: str, kept: bool) -> None:
    found = directive_of(notice(f"{opening}\n一、抓分类\n各镇要落实。\n二、抓收运\n各镇要落实。"))
    assert [m.text for m in found.unnumbered] == ([opening] if kept else [])


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("《甲市关于做好2023年全面推进乡村振兴工作的意见》同时废止。", False),
        ("原《甲市禁止焚烧通告》（甲府发〔2021〕3号）、《乙意见》自本方案印发之日起停止执行。", False),
        ("2018年印发的《甲市2020年前建成示范点30个的实施意见》即行废止。", False),
        ("各县要将《甲市焚烧管理办法》予以废止。", True),
        ("市司法局要于6月底前提请废止《甲市焚烧管理办法》。", True),
    ],
)
def test_a_repeal_is_no_duty(sentence: str, kept: bool) -> None:
    body = f"一、加强公开。公开政策。\n二、加强保障。健全机制。\n本方案自印发之日起施行。{sentence}"
    assert [m.text for m in directive_of(notice(body)).unnumbered] == [sentence] * kept
