"""What our pages are made with (页面模板): where templates lie, and the colours that mean the same on every page."""

from __future__ import annotations

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, StrictUndefined

from kg.model import Ground

GROUND_COLOURS: dict[Ground, str] = {
    Ground.CITED: "#1f4e79",
    Ground.SURROGATE: "#b45309",
    Ground.INFERRED: "#5b6b7b",
    Ground.GIVEN: "#6d4c9f",
}


def environment(package: str, *others: BaseLoader) -> Environment:
    """The templates of ``package``, then ``others``; all that is put into them is escaped, and must be there."""
    return Environment(
        loader=ChoiceLoader([PackageLoader(package, "templates"), *others]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
