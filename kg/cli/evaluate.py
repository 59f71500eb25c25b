"""``kg evaluate``, ``kg fit`` and ``kg fit-meaning``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.comparing import similarity_option
from kg.cli.output import deliver, needed_output_option, note, output_option, write
from kg.cli.settings import KgCommand

if TYPE_CHECKING:
    from kg.evaluation.scores import Score

_GOLDS = click.argument(
    "golds", nargs=-1, required=True, metavar="GOLD...", type=click.Path(path_type=Path, exists=True)
)


@click.command(cls=KgCommand)
@_GOLDS
@click.option("--examples", type=click.IntRange(0), default=0, help="Show so many errors a field (错例数).")
@click.option(
    "--model",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="MODEL",
    help="Evaluate this model (模型文件) instead of the one that ships.",
)
@similarity_option
@output_option
def evaluate(
    golds: tuple[Path, ...], examples: int, model: Path | None, similarity: str | None, output: Path | None
) -> None:
    """Measure accuracy against labelled data (评测).

    GOLD is a file of labels or a folder of them: structure of directives, or correspondences of pairs.
    The definitions stand above each table. Pairs the model learnt from are scored by models that never
    saw their family: a model is fitted for each family, which takes minutes for a folder such as data/gold.
    It says which pair it is at, unless -q is given.

    \b
    GOLD 是标注文件或文件夹：文件结构的标注，或者上下级对应关系的标注。各表上方
    有指标的定义。模型学习过的，改用没有见过该族文件的模型评测：每族拟合一个，整
    个文件夹（如 data/gold）需要数分钟；进行到哪一对会显示出来，用 -q 则不显示。

    \b
    Example:
      kg evaluate data/gold/correspondence-traps-generic.json
    """
    from kg.evaluation.golds import STRUCTURE_DEFINITIONS, sort_golds, structure_table

    sorted_golds = sort_golds(golds)
    lines: list[str] = []
    if sorted_golds.structures:
        scores = structure_table(sorted_golds.structures)
        texts = len(sorted_golds.structures)
        lines += [STRUCTURE_DEFINITIONS, "", f"structure (结构), {texts} texts ({texts} 份)"]
        lines += _structure_lines(scores, examples)
    if sorted_golds.pairs:
        from kg.cli.correspondence_table import correspondence_lines

        lines += [""] if lines else []
        lines += correspondence_lines(sorted_golds.pairs, model, similarity, note)
    deliver("\n".join(lines) + "\n", output)


def _structure_lines(scores: dict[str, Score], examples: int) -> Iterator[str]:
    yield f"{'field':<16}{'right':>7}{'extra':>7}{'lacking':>9}{'P':>8}{'R':>8}{'F1':>8}"
    for field, score in scores.items():
        shares = "".join(f"{_share(x):>8}" for x in (score.precision, score.recall, score.f1))
        yield f"{field:<16}{score.right:>7}{score.extra:>7}{score.lacking:>9}{shares}"
        yield from (f"    {example}" for example in score.examples[:examples])


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


@click.command(cls=KgCommand)
@_GOLDS
@needed_output_option("MODEL", "Write the model to this file (模型文件).")
@click.option("--commit", metavar="TEXT", help="Commit to name in the model as where it came from (提交号).")
@similarity_option
def fit(golds: tuple[Path, ...], output: Path, commit: str | None, similarity: str | None) -> None:
    """Fit the correspondence model to labelled pairs (拟合模型).

    GOLD is a file of labelled correspondences or a folder of them; the same labels give the same model.
    Fitted with --similarity, it can only be used with the same vectors.

    \b
    GOLD 是对应关系的标注文件或文件夹；同样的标注得到同样的模型。用 --similarity
    拟合的，使用时也须用同样的句向量。

    \b
    Example:
      kg fit data/gold/correspondence-finance-city-bureau.json -o model.json
    """
    from kg.evaluation.fitting import fitted
    from kg.evaluation.golds import sort_golds
    from kg.linking.similarity import opened

    pairs = sort_golds(golds).pairs
    if not pairs:
        raise click.UsageError("no labelled correspondences in what was named (没有标注对)")
    model = fitted(pairs, commit, opened(similarity) if similarity is not None else None)
    write(output, model.saved())
    note(f"wrote (已写入) {output}: fitted on {len(pairs)} pairs")


@click.command(cls=KgCommand)
@click.argument(
    "paraphrases", type=click.Path(exists=True, path_type=Path), nargs=-1, required=True, metavar="GROUPS..."
)
@needed_output_option("FILE", "Write the vectors to this file (语义文件).")
def fit_meaning(paraphrases: tuple[Path, ...], output: Path) -> None:
    """Learn what sentences order from paraphrases (学习事项语义).

    GROUPS is a file of groups of sentences for one duty, JSON lines with "same" and "not", or a folder of them; the same groups give the same vectors.
    They take effect as kg/linking/correspondence/meaning.npz, once kg fit was run again.

    \b
    GROUPS 是同一事项的句子分组（JSON Lines，“same”是同一事项，“not”不是），
    或者这样的文件夹；同样的分组得到同样的向量。写成
    kg/linking/correspondence/meaning.npz 并重新运行 kg fit 之后生效。

    \b
    Example:
      kg fit-meaning data/paraphrases/first-social.jsonl -o meaning.npz
    """
    from kg.evaluation.paraphrases import learnt, read_groups
    from kg.nlp.concepts import reworded

    groups = read_groups(paraphrases)
    write(output, learnt(groups, reworded).saved())
    note(f"wrote (已写入) {output}: learnt from {len(groups)} groups")
