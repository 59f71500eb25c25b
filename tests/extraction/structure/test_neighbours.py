"""What a block's neighbours tell of its first sentence, and where the paragraphs behind the last block belong."""

from __future__ import annotations

from directive_text import directive_of

HEAD = "某省人民政府关于支持产业发展的规定\n"
LONG = "鼓励国有产业投资基金作为产业的战略投资者，对重点领域企业进行股权投资。创新基金投资模式。"


def items(*texts: str) -> str:
    marks = "一二三四五六七八"
    return "".join(f"（{marks[n]}）{text}\n" for n, text in enumerate(texts))


def test_a_long_first_sentence_is_no_title_where_its_neighbours_have_none() -> None:
    plain = "在国家许可范围内，各部门应当鼓励和引导社会资本投资产业，参与企业改制，允许参股。"
    directive = directive_of(HEAD + "一、投资融资\n" + items(plain, LONG, plain, plain))
    assert [t.title for t in directive.tasks] == ["", "", "", ""]
    assert directive.tasks[1].measures[0].text == LONG.split("。")[0] + "。"


def test_a_long_title_stands_where_its_neighbours_have_titles() -> None:
    titled = "完善统筹协调工作推进机制和配套政策。各部门要制定办法，落实措施，明确分工。"
    directive = directive_of(HEAD + "一、投资融资\n" + items(titled, titled, titled, titled))
    assert {t.title for t in directive.tasks} == {"完善统筹协调工作推进机制和配套政策"}


def test_a_paragraph_behind_the_items_of_an_article_is_kept_beside_them() -> None:
    text = (
        "某省住房租金扣除办法\n第一条 为了规范扣除，制定本办法。\n第二条 纳税人可以按照以下标准扣除：\n"
        "（一）省会城市，标准为每月1500元；\n（二）其他城市，标准为每月800元。\n"
        "纳税人的配偶有住房的，视同纳税人有住房。\n第三条 各部门应当公开标准。\n"
    )
    directive = directive_of(text)
    assert "纳税人的配偶有住房的，视同纳税人有住房。" in [m.text for m in directive.unnumbered]
    assert all("视同" not in m.text for t in directive.tasks for m in t.measures)


def test_a_paragraph_on_all_that_stands_above_is_no_measure_of_the_only_item_before_it() -> None:
    head = (
        HEAD
        + "一、投资\n（一）各部门应当简化审批。\n（二）各部门应当公开目录。\n二、登记\n（三）各部门应当优化登记，减少材料。\n"
    )
    directive = directive_of(head + "上述政策适用于所有企业，执行期限为2019年1月1日至2023年12月31日。\n")
    assert [m.text for m in directive.tasks[-1].measures] == ["各部门应当优化登记，减少材料。"]
    assert [m.text[:4] for m in directive.unnumbered] == ["上述政策"]
    more = directive_of(head + "企业应当在十日内登记。\n")
    assert len(more.tasks[-1].measures) == 2
