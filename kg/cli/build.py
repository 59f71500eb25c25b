"""``kg build``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.comparing import comparing_options
from kg.cli.errors import InputError
from kg.cli.progress import watch
from kg.cli.settings import KgCommand, settings
from kg.cli.suspects import suspect_line
from kg.model import Status
from kg.views.lookup import id_and_file
from kg.views.not_compared import WHAT_TO_DO

if TYPE_CHECKING:
    from kg.linking.review.records import Reviews
    from kg.pipeline.build import BuildReport

_SHOWN = 10


@click.command(cls=KgCommand)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="GRAPH", help="Folder of the graph (图谱目录)."
)
@click.option(
    "--rules",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Who owes whom an answer, and who does not (应答关系规则).",
)
@click.option(
    "--processes", type=click.IntRange(1, 64), default=2, show_default=True, help="To read with (进程数)."
)
@comparing_options
def build(
    sources: tuple[Path, ...],
    output: Path | None,
    rules: Path | None,
    processes: int,
    model: Path | None,
    similarity: str | None,
) -> None:
    """Read files, link them and build the graph (构建图谱).

    SOURCE is a file or a folder. A file that cannot be read is listed with its reason; the others are built.
    The graph in GRAPH is replaced only when the new one is complete; reviews kept there are never touched.

    \b
    SOURCE 是文件或文件夹。读不了的文件列出原因，其余照常构建。新图谱完整写成后
    才替换旧的；其中的人工核定结果不受影响。

    \b
    Example:
      kg build data/directives -o graph
    """
    from kg.graph.store import GraphStore
    from kg.linking.review.sssom_file import reviews_hash
    from kg.linking.rule_file import RuleFile, read_rule_file
    from kg.pipeline.build import build as built
    from kg.pipeline.build import reviewed
    from kg.pipeline.compare import chosen_comparer
    from kg.pipeline.corrections import FILE_NAME as CORRECTIONS
    from kg.pipeline.reviewing import reviews_of
    from kg.pipeline.sources import passed_over

    target = output or settings().folder
    reviews_of(target)  # a broken file is told before the long work
    said = read_rule_file(rules) if rules else RuleFile()
    chosen = chosen_comparer(model, similarity)
    report = built(
        sources,
        rules=said.rules,
        named=said.named,
        comparer=chosen.comparer,
        processes=processes,
        watch=watch,
    )
    if not report.corpus.directives:
        _tell(_not_understood(report, reviews_of(target)))
        raise InputError(f"nothing to build: no directive in {report.files} files (没有可读取的公文)")
    noted = {**report.manifest(), **chosen.noted}
    if said.sha256:
        noted["rules"] = said.sha256
    with GraphStore.writer(target) as write:  # decisions may have come in while this was compared
        reviews = reviews_of(target)
        report = reviewed(report, reviews)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        write(report.corpus, {**noted, "reviews": reviews_hash(reviews), "built": now})
    _tell(_not_understood(report, reviews))
    if not settings().quiet:
        used = (target, *((rules,) if rules else ()), *(source / CORRECTIONS for source in sources))
        for line in _summary(report, target, passed_over(sources, used)):
            click.echo(line)


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line, err=True)


def _not_understood(report: BuildReport, reviews: Reviews) -> Iterator[str]:
    """What of the input had no effect, each with the reason; the empty files too where there is nothing else."""
    for word, found in (
        ("not read (未能读取)", [unread.reason for unread in report.unread]),
        ("pair not found (指定对照未能适用)", report.unnamed),
        ("rule without effect (规则未起作用)", report.idle),
        (
            "correction of no document in this build (更正所指公文不在本次构建中；公文改动过的，须重新填写校验值)",
            report.unfit,
        ),
        ("decision not understood (核定记录未能理解)", reviews.unread),
    ):
        yield from (f"{click.style(word, fg='yellow')}  {one}" for one in found)
    if not report.corpus.directives:
        yield from _empty(report)


def _summary(report: BuildReport, target: Path, passed: Mapping[str, int]) -> Iterator[str]:
    from kg.graph.store import counts

    found, whole = counts(report.corpus), report.completeness
    yield (
        f"read (读取)        {report.files - len(report.unread) - len(report.empty)} files, {found['directives']} directives, {found['tasks']} tasks,"
        f" {found['measures']} measures, {found['citations']} citations"
    )
    yield f"not read (未读取)  {len(report.unread)} files"
    yield from _passed_over(passed)
    yield from _empty(report)
    yield "citations (引用)   " + _counted(whole.citations)
    yield "pairs (承接对照)   " + _counted(whole.pairs)
    yield from _uncompared(report)
    yield from _unreadable(report)
    yield "findings (结论)    " + _counted(_statuses(report))
    yield (
        f"also (其他)        {found['citation_findings']} citation findings, {found['shared_tasks']} shared tasks,"
        f" {whole.reposts} reposts"
    )
    if report.suspects:
        yield suspect_line(report.suspects)
    yield from _holdings(report)
    yield f"graph (图谱)       {target}"


def _passed_over(passed: Mapping[str, int]) -> Iterator[str]:
    """Files in the folders that are no documents to a build; pictures of them may be scans."""
    from kg.reading.formats import OCR_ADVICE, PICTURES

    if not passed:
        return
    said = ", ".join(f"{number} {suffix or 'without suffix (无后缀)'}" for suffix, number in passed.items())
    yield f"passed over (略过)  {sum(passed.values())} files: {said}"
    pictures = sum(number for suffix, number in passed.items() if suffix in PICTURES)
    if pictures:
        yield f"  {pictures} pictures, perhaps scans (图片，可能是扫描件): {OCR_ADVICE}"


def _empty(report: BuildReport) -> Iterator[str]:
    """Files that are no directive as far as anything was found in them."""
    if report.empty:
        yield f"nothing found (无内容)  {len(report.empty)} files"
        yield from (f"  {one.path}: {one.reason}" for one in report.empty[:_SHOWN])
        yield from _rest(len(report.empty))


def _uncompared(report: BuildReport) -> Iterator[str]:
    """What is held and was not compared, why, and what to do."""
    found = report.corpus.uncompared
    if found:
        yield f"not compared (未作对照)  {len(found)}"
        names = {d.id: id_and_file(d) for d in report.corpus.directives}
        for one in found[:_SHOWN]:
            lower = names.get(one.lower, one.lower)
            yield f"  {lower}" + (f" ← {one.upper}" if one.upper else "") + f"：{one.why}"
        yield from _rest(len(found))
        yield f"  {WHAT_TO_DO}"


def _unreadable(report: BuildReport) -> Iterator[str]:
    """Lower directives of which nothing could be compared."""
    from kg.findings.pairs import unreadable_lowers

    bare = unreadable_lowers(report.corpus)
    if bare:
        yield (
            f"not comparable (无法核对)  {len(bare)} lower directives without a measure: is the text in another file?"
            " (下级文件中未识别到条目，正文或附件是否另有文件)"
        )
        yield from (f"  {d.text.source.path}: {d.number or d.title}" for d in bare[:_SHOWN])
        yield from _rest(len(bare))


def _statuses(report: BuildReport) -> dict[str, int]:
    """How many findings of each status, in the order of the statuses; those that no finding has are left out."""
    found = Counter(finding.status for pair in report.corpus.pairs for finding in pair.findings)
    return {status.value: found[status] for status in Status if found[status]}


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {name}" for name, number in counts.items()) or "0"


def _holdings(report: BuildReport) -> Iterator[str]:
    """What is held per unit and series, what is expected and not held, and what to acquire first."""
    whole = report.completeness
    if whole.holdings:
        yield "held (收录情况)"
        for holding in whole.holdings[:_SHOWN]:
            years = "、".join(map(str, holding.years)) or "-"
            lacking = f"  expected, not held (应有未收录): {'、'.join(map(str, holding.expected))}"
            yield f"  {holding.unit} {holding.subject}: {years}" + (lacking if holding.expected else "")
        yield from _rest(len(whole.holdings))
    if whole.wanted:
        yield "to acquire (待收录)"
        for one in whole.wanted[:_SHOWN]:
            name = (f"《{one.title}》" if one.title else "") + (one.number or "")
            yield f"  {name or one.id}: cited by (被引) {one.cited_by}, needed by (待对照) {one.needed_by}"
        yield from _rest(len(whole.wanted))


def _rest(total: int) -> Iterator[str]:
    if total > _SHOWN:
        yield f"  … {total} in all (共 {total} 项)"
