"""The command ``kg`` (命令行): one module a command group, loaded when it is called.

The names and first lines of all commands stand here, so that ``kg --help`` loads none of them;
``tests/cli/test_help.py`` holds them to the commands themselves.
"""

from __future__ import annotations

import click

from kg import __version__
from kg.cli.group import KgGroup
from kg.cli.settings import shared_options

COMMANDS: dict[str, tuple[str, str]] = {
    "build": ("kg.cli.build:build", "Read files, link them and build the graph (构建图谱)."),
    "show": ("kg.cli.show:show", "Show one directive as understood (公文解析结果)."),
    "trace": ("kg.cli.trace:trace", "Show where a requirement comes from and where it went (追溯)."),
    "path": ("kg.cli.trace:path", "Show why two things are connected (路径)."),
    "gaps": ("kg.cli.gaps:gaps", "Show which upper measures have no counterpart below (落实对照)."),
    "check": ("kg.cli.check:check", "Fail where the graph has findings, for CI (检查)."),
    "matrix": ("kg.cli.gaps:matrix", "Show upper tasks against lower directives (落实矩阵)."),
    "explore": ("kg.cli.pages:explore", "Write the interactive page (浏览图)."),
    "report": ("kg.cli.pages:report", "Write the gap report as one page (落实对照报告)."),
    "query": ("kg.cli.query:query", "Ask the graph in SPARQL (查询)."),
    "export": ("kg.cli.export:export", "Write the graph in another format (导出)."),
    "validate": ("kg.cli.export:validate", "Check the graph against its SHACL shapes (校验)."),
    "review": ("kg.cli.review:review", "Hand correspondences out to be decided, and back in (人工核定)."),
    "tasks": ("kg.cli.tasks:tasks", "List tasks with units, deadlines and sentences (任务台账)."),
    "search": ("kg.cli.search:search", "Find directives, tasks and measures by words (检索)."),
    "diff": ("kg.cli.diff:diff", "Compare two editions (版本比较)."),
    "evaluate": ("kg.cli.evaluate:evaluate", "Measure accuracy against labelled data (评测)."),
    "fit": ("kg.cli.evaluate:fit", "Fit the correspondence model to labelled pairs (拟合模型)."),
    "fit-meaning": (
        "kg.cli.evaluate:fit_meaning",
        "Learn what sentences order from paraphrases (学习事项语义).",
    ),
}


@click.group(cls=KgGroup, commands_at=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg", message="%(prog)s %(version)s")
@shared_options
def main() -> None:
    """Knowledge graph of the Chinese directive hierarchy (公文层级知识图谱).

    Builds a graph of directives, traces requirements from level to level, and finds what is not answered.
    All commands in Chinese: README.zh-CN.md (中文说明).

    \b
    把各级公文读成一张图谱，逐级追溯每项要求，找出下级没有落实或者只落实一部分的
    内容，每条结论都附双方原文。全部命令的中文说明见 README.zh-CN.md。

    \b
    Example:
      kg build data/directives
      kg gaps
    """
