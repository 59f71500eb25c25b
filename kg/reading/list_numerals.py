"""Numbers in the forms that word processors count in (自动编号的数字格式), after ECMA-376 part 1, 17.18.59."""

from __future__ import annotations

from collections.abc import Callable

_SIMPLE = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"


def _counting(value: int, digits: str, units: str) -> str:
    """A number below 100,000 with units, as it is spoken: 一百零五, 二十三."""
    if not 0 < value < 100_000:
        return str(value)
    said = ""
    gap = False
    for power in range(len(str(value)) - 1, -1, -1):
        digit = value // 10**power % 10
        if digit:
            said += (digits[0] if gap else "") + digits[digit] + (units[power - 1] if power else "")
        gap = digit == 0 and bool(said)
    return said


def chinese(value: int) -> str:
    """The number as 公文 count: ten is 十, not 一十.

    >>> [chinese(n) for n in (1, 10, 12, 20, 105, 110)]
    ['一', '十', '十二', '二十', '一百零五', '一百一十']
    """
    said = _counting(value, "零" + _SIMPLE[1:], "十百千万")
    return said[1:] if 10 <= value < 20 else said


def _legal(value: int) -> str:
    return _counting(value, _LEGAL, "拾佰仟万")


def _legal_traditional(value: int) -> str:
    return _counting(value, _LEGAL_TRADITIONAL, "拾佰仟萬")


def _by_digits(value: int) -> str:
    return "".join(_SIMPLE[int(d)] for d in str(abs(value)))


def _enclosed(first: str, count: int, beyond: str = "{}") -> Callable[[int], str]:
    def form(value: int) -> str:
        if 0 < value <= count:
            return chr(ord(first) + value - 1)
        return beyond.format(value)

    return form


def _circled(value: int) -> str:
    for first, low, high in (("①", 1, 20), ("㉑", 21, 35), ("㊱", 36, 50)):
        if low <= value <= high:
            return chr(ord(first) + value - low)
    return str(value)


def _letters(value: int) -> str:
    return chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1) if 0 < value <= 780 else str(value)


def _roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    said = ""
    for number, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        said += sign * (value // number)
        value %= number
    return said


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda value: signs[value - 1] if 0 < value <= len(signs) else str(value)


def _full_width(value: int) -> str:
    return "".join(chr(ord(d) - ord("0") + ord("０")) for d in str(abs(value)))


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalHalfWidth": str,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _enclosed("⑴", 20, "({})"),
    "decimalEnclosedFullstop": _enclosed("⒈", 20, "{}."),
    "ideographEnclosedCircle": _enclosed("㊀", 10),
    "ideographParen": _enclosed("㈠", 10),
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "ideographDigital": _by_digits,
    "taiwaneseDigital": _by_digits,
    "japaneseDigitalTenThousand": _by_digits,
    "koreanDigital2": _by_digits,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal_traditional,
    "japaneseLegal": _legal_traditional,
    "ideographTraditional": _cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _cycle("子丑寅卯辰巳午未申酉戌亥"),
    "upperLetter": _letters,
    "lowerLetter": lambda value: _letters(value).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "bullet": lambda _: "",
    "none": lambda _: "",
}


def rendered(value: int, form: str) -> str:
    """``value`` in the form named by ``w:numFmt``; plain digits where the form is not known.

    >>> rendered(3, "chineseCounting"), rendered(2, "decimalEnclosedCircle"), rendered(1, "chineseLegalSimplified")
    ('三', '②', '壹')
    """
    return _FORMS.get(form, str)(value)
