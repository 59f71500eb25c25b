"""Labelled pairs whose two sides say the same in other words, and tiny vectors that know it.

``write_golds(folder)`` writes the gold files to fit on; ``unseen(folder)`` a pair of texts about other subjects, of
which the first two upper sentences are answered below and the last two are not.  ``vector_folder`` and
``spacy_folder`` hold vectors in which both wordings of a subject point one way.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

# No two wordings of a subject share a character; each pair of them is one direction in the vectors.
SUBJECTS = (
    ("修缮漏雨屋顶", "翻新破损房盖"),
    ("疏浚淤塞河沟", "清挖积泥水渠"),
    ("栽植路旁树苗", "种好道边绿荫"),
    ("增添夜间灯盏", "加装晚上照明"),
    ("扑救林地火情", "消除山野焚烧"),
    ("孵化雏鸭幼鹅", "繁育家禽小崽"),
    ("铺筑石板巷弄", "垫平胡同砖面"),
    ("打捞湖中浮萍", "捡拾塘内漂草"),
    ("防治茶虫蚜害", "灭绝叶片病患"),
    ("搭建露台凉棚", "支起遮阳伞篷"),
    ("赠送御寒棉袄", "派给过冬厚衣"),
    ("珍藏古旧碑刻", "留存先代铭文"),
)
LEARNT, UNSEEN = range(8), range(8, 12)
UPPER, LOWER = "甲府办发〔2031〕5号", "乙府办发〔2031〕9号"
_MARKS = "一二三四五六七八"

Sentence = tuple[int, ...]
"""The subjects of the clauses of one sentence."""


def sentence(subjects: Sentence, side: int) -> str:
    """A sentence as the upper text (0) or the lower one (1) words it."""
    return "，".join(SUBJECTS[i][side] for i in subjects) + "。"


def _page(place: str, kind: str, number: str, basis: str, sentences: list[str]) -> str:
    title = f"{place}2031年村容整理工作{kind}"
    tasks = "\n".join(f"{mark}、{words}" for mark, words in zip(_MARKS, sentences, strict=False))
    head = f"{place}人民政府办公室关于印发《{title}》的通知\n{number}\n有关单位：\n{basis}现印发给你们，请认真执行。\n"
    return f"{head}{place}人民政府办公室\n2031年3月1日\n{title}\n{tasks}\n"


def _texts(folder: Path, name: str, above: list[Sentence], below: list[Sentence]) -> tuple[Path, Path]:
    """Both texts; the lower one cites the upper one."""
    folder.mkdir(parents=True, exist_ok=True)
    upper, lower = folder / f"{name}-upper.txt", folder / f"{name}-lower.txt"
    uppers, lowers = ([sentence(one, side) for one in given] for side, given in enumerate((above, below)))
    upper.write_text(_page("甲市", "要点", UPPER, "", uppers), encoding="utf-8")
    basis = f"根据《甲市2031年村容整理工作要点》（{UPPER}）精神，"
    lower.write_text(_page("乙县", "方案", LOWER, basis, lowers), encoding="utf-8")
    return upper, lower


def write_golds(folder: Path) -> Path:
    """Eight gold files on the first eight subjects, each a family of its own."""
    for number in LEARNT:
        a, b, c, d, e, f, g, h = (LEARNT[(number + 3 * step) % len(LEARNT)] for step in LEARNT)
        answers: dict[Sentence, tuple[str, list[Sentence]]] = {
            (a,): ("covered", [(a,)]),
            (b,): ("covered", [(b,)]),
            (c, d): ("partial", [(c,)]),
            (e,): ("missing", []),
            (f,): ("missing", []),
        }
        upper, lower = _texts(folder, f"pair{number}", list(answers), [(g,), (c,), (h,), (b,), (a,)])
        labels = [
            {
                "measure": sentence(one, 0),
                "status": [status],
                "lower_measures": [sentence(found, 1) for found in counterparts],
            }
            for one, (status, counterparts) in answers.items()
        ]
        content = {"upper": {"file": upper.name}, "lower": {"file": lower.name}, "labels": labels}
        gold = folder / f"correspondence-pair{number}.json"
        gold.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return folder


def unseen(folder: Path) -> tuple[Path, Path]:
    """Upper and lower text on subjects that no gold file names."""
    a, b, c, d = UNSEEN
    return _texts(folder, "unseen", [(a,), (b,), (c,), (d,)], [(0,), (b,), (1,), (a,)])


def _direction(subject: int) -> np.ndarray:
    return np.eye(len(SUBJECTS), dtype=np.float32)[subject]


def vector_folder(folder: Path) -> Path:
    """A folder of static word vectors."""
    folder.mkdir(parents=True, exist_ok=True)
    words = [word for pair in SUBJECTS for word in pair]
    vectors = np.array([_direction(i) for i, pair in enumerate(SUBJECTS) for _ in pair])
    np.savez(folder / "vectors.npz", words=np.array(words), vectors=vectors)
    return folder


def spacy_folder(folder: Path) -> Path:
    """A spaCy pipeline that knows a vector of every character."""
    import spacy

    nlp = spacy.blank("zh")
    for subject, pair in enumerate(SUBJECTS):
        for character in dict.fromkeys("".join(pair)):
            if not nlp.vocab.has_vector(character):
                nlp.vocab.set_vector(character, _direction(subject))
    nlp.to_disk(folder)
    return folder
