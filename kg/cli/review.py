"""``kg review``: correspondences out to be decided, decisions back in."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.comparing import comparing_options
from kg.cli.output import chosen_format, needed_output_option, note
from kg.cli.progress import watch
from kg.cli.settings import KgCommand, settings, shared_parameters
from kg.cli.suspects import suspect_line
from kg.errors import FAILED

if TYPE_CHECKING:
    from kg.linking.review.errors import RowProblem
    from kg.linking.review.merging import Conflict
    from kg.linking.review.queue import QueueRow
    from kg.model import Directive
    from kg.pipeline.second_reading import SecondReading

_PER_CENT = 100


def read_share(context: click.Context, parameter: click.Parameter, value: str | None) -> float | None:
    """The share between 0 and 1 that ``30%`` or ``0.3`` means."""
    if value is None:
        return None
    text = value.strip().replace("％", "%")
    try:
        share = float(text.removesuffix("%")) / (_PER_CENT if text.endswith("%") else 1)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no share; write 30% or 0.3", context, parameter) from error
    if not 0 <= share <= 1:
        raise click.BadParameter(f"{value!r} is not between 0% and 100%", context, parameter)
    return share


class ReviewGroup(click.Group):
    """A group that knows the shared options too."""

    command_class = KgCommand


@click.group(cls=ReviewGroup, params=shared_parameters())
def review() -> None:
    """Hand correspondences out to be decided, and back in (人工核定).

    Decisions live in a file beside the graph that no build replaces, and win over what is proposed.

    \b
    核定结果存放在图谱旁的文件中，重新构建不会丢失，并且优先于程序的判断。

    \b
    Example:
      kg review export --doubtful 30% -o queue.xlsx
      kg review import queue.xlsx --author 督查室
    """


@review.command()
@click.option(
    "--doubtful", callback=read_share, metavar="30%", help="Only this most doubtful share (存疑比例)."
)
@click.option(
    "--decided",
    is_flag=True,
    help="What was decided, filled in, to be corrected or taken back (已核定的条目).",
)
@click.option(
    "--format", "given", type=click.Choice(["tsv", "xlsx"]), help="Format (格式), by FILE's suffix."
)
@needed_output_option("FILE", "Write to FILE.tsv or FILE.xlsx (输出文件).")
@click.option(
    "--second-reader",
    metavar="ADDRESS",
    help="Have a model at this OpenAI-compatible address read it too (复读地址).",
)
@click.option("--model", metavar="NAME", help="The model to ask there (复读模型).")
@click.option("--yes", is_flag=True, help="Do not ask before texts leave this machine (不再确认).")
def export(
    doubtful: float | None,
    decided: bool,
    given: str | None,
    output: Path,
    second_reader: str | None,
    model: str | None,
    yes: bool,
) -> None:
    """Write what is to be decided, the most doubtful first (导出待核定清单).

    Each row holds both sentences, the nearest others, and why it is in doubt; fill in the decision.
    With --second-reader the texts of these rows are sent to the address you name, after saying so; the key
    is taken from KG_SECOND_READER_KEY. What it answers stands beside the row and decides nothing. Where it does not
    answer five times in a row the other rows are written without it, and the exit code is 1.
    With --decided the rows are those already decided: change what is wrong, or write 撤销 to take a decision
    back, and import them with --overrule.

    \b
    每行有双方原文、相近的句子和存疑的原因，填上核定结果即可。用 --second-reader
    的，先说明再把这些句子发往所指定的地址（密钥取自 KG_SECOND_READER_KEY）；它
    的答复只列在旁边，不作结论；连续五次没有答复的，其余各行照写，退出码为 1。用
    --decided 的，列出已核定的：改正有误的，或者填“撤销”，再用 --overrule
    导入。

    \b
    Example:
      kg review export --doubtful 30% -o queue.tsv
    """
    from kg.cli.output import write
    from kg.graph.store import GraphStore
    from kg.linking.review.decided import decided as decided_rows
    from kg.linking.review.queue import queue
    from kg.linking.review.queue_tsv import to_tsv
    from kg.linking.review.queue_xlsx import to_xlsx
    from kg.pipeline.reviewing import reviews_of

    if decided and (doubtful is not None or second_reader is not None):
        raise click.UsageError("--decided goes with neither --doubtful nor --second-reader (不能同用)")
    chosen = chosen_format(given, output, ("tsv", "xlsx"))
    folder = settings().folder
    corpus = GraphStore.open(folder).corpus()
    if decided:
        rows = decided_rows(corpus.pairs, corpus.directives, reviews_of(folder))
    else:
        rows = queue(corpus.pairs, corpus.directives, doubtful)
    left = 0
    if second_reader is not None:
        done = _read_again(rows, corpus.directives, second_reader, model, yes)
        rows, left = done.rows, done.left
    write(output, to_xlsx(rows) if chosen == "xlsx" else to_tsv(rows).encode())
    what = "decided (已核定" if decided else "to decide (待核定"
    note(f"wrote (已写入) {output}: {len(rows)} findings {what} {len(rows)} 条)")
    if left:
        _warn(
            "no answer any more (连续没有答复，已停止复读)",
            f"{left} of {len(rows)} not asked (其余{left}条未复读)",
        )
        click.get_current_context().exit(FAILED)


def _read_again(
    rows: tuple[QueueRow, ...], directives: tuple[Directive, ...], address: str, model: str | None, yes: bool
) -> SecondReading:
    """The rows with what the second reader says, once the user has agreed to what is sent."""
    from kg.linking.second_reader import AddressError, OpenAICompatibleReader, describe
    from kg.pipeline.second_reading import read_again

    if not model:
        raise click.UsageError("--second-reader needs --model NAME (缺少复读模型名称)")
    try:
        reader = OpenAICompatibleReader(
            address, model, os.environ.get("KG_SECOND_READER_KEY"), cache=settings().folder / "readings"
        )
    except AddressError as error:
        raise click.UsageError(str(error)) from error
    click.echo(describe(rows, address), err=True)
    if not yes:
        click.confirm("send (确认发送)?", abort=True, err=True)
    done = read_again(rows, directives, reader, watch)
    for reason in dict.fromkeys(done.discarded):
        click.echo(f"{click.style('discarded (未采用)', fg='yellow')}  {reason}", err=True)
    return done


@review.command(name="import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--author", metavar="NAME", help="Who decided, where a row does not say (核定人).")
@click.option("--overrule", is_flag=True, help="Let these decisions replace earlier ones (以新代旧).")
@comparing_options
def take(file: Path, author: str | None, overrule: bool, model: Path | None, similarity: str | None) -> None:
    """Take decisions back in (导入核定结果).

    FILE is a queue that was filled in, or a file of decisions in SSSOM TSV. What contradicts an earlier
    decision, or takes one back, is reported and stays out, unless --overrule. Ends with 1 where anything that was filled in is not
    taken. A graph built with --model or --similarity needs the same here: what was decided is laid over fresh
    proposals.

    \b
    FILE 是填好的待核定清单，或者 SSSOM TSV 格式的核定结果。与先前核定相反的、要
    撤销先前核定的，报告后不采用，除非加 --overrule；填了而未被采用的，退出码为
    1。图谱是用 --model 或 --similarity 构建的，这里也要写同样的。

    \b
    Example:
      kg review import queue.tsv --author 督查室
    """
    from kg.linking.review.records import decision
    from kg.pipeline.compare import chosen_comparer
    from kg.pipeline.reviewing import read_decisions, take_in

    chosen = chosen_comparer(model, similarity)
    incoming = read_decisions(file, author or "", date.today().isoformat())
    for problem in incoming.problems:
        _warn("not understood (未能理解)", problem)
    refused = () if overrule else incoming.withdrawn
    for row in (*incoming.untaken, *map(_not_withdrawn, refused)):
        _warn("not taken (未采纳)", row)
    if incoming.anonymous:
        _warn(
            "nobody named (未注明核定人)",
            f"{incoming.anonymous} decisions ({incoming.anonymous} 条), see --author",
        )
    if not (incoming.reviews.records or incoming.problems or incoming.untaken or incoming.withdrawn):
        _warn("nothing decided (没有填写核定结论)", file)
    withdrawn = incoming.withdrawn if overrule else ()
    done = take_in(settings().folder, incoming.reviews, withdrawn=withdrawn, overrule=overrule, chosen=chosen)
    for conflict in done.conflicts:
        _warn("not taken (未采纳)", _contradiction(conflict))
    for unread in done.unread:
        _warn("kept decision not understood (已存核定记录未能理解)", unread)
    suspect = len({decision(one.review) for one in done.suspects})
    left = len(incoming.problems) + len(incoming.untaken) + len(refused)
    left += len({one.incoming for one in done.conflicts})
    note(
        f"decisions (核定记录): {done.added} new, {done.kept} in all, {suspect} suspect (待重新核定)"
        + (f", {done.withdrawn} withdrawn (撤销)" if withdrawn else "")
        + (f", {left} not taken (未采纳)" if left else "")
    )
    if suspect:
        note(suspect_line(done.suspects))
    if left:
        click.get_current_context().exit(FAILED)


def _not_withdrawn(row: QueueRow) -> RowProblem:
    from kg.linking.review.errors import RowProblem

    return RowProblem(row.path, row.place, "撤销先前的核定，须加 --overrule", row.upper)


def _warn(what: str, said: object) -> None:
    click.echo(f"{click.style(what, fg='yellow')}  {said}", err=True)


def _contradiction(conflict: Conflict) -> str:
    """Where the decision stands that is not taken, and which one stands against it."""
    from kg.reference.words import STATUSES

    one, other = conflict.incoming[0], conflict.existing[0]
    if conflict.together:
        against = "contradicts another decision of the file (与本文件内另一核定矛盾)"
        return (
            f"{one.source}{one.upper}: {against}{f': {other.source}' if other.source != one.source else ''}"
        )
    status = next((review.status for review in conflict.existing if review.status), None)
    said = "、".join(filter(None, (other.author, other.date, STATUSES[status] if status else "")))
    return (
        f"{one.source}{one.upper}: contradicts an earlier decision (与先前核定矛盾：{said}), see --overrule"
    )
