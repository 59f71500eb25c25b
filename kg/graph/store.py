"""The graph on disk (图谱库): an Oxigraph store and its manifest in one folder.

    GRAPH/manifest.json     what it is, what made it, which store folder is current, counts, what was not compared
    GRAPH/store-a or -b     the store

A build fills the store folder that is not in use and then replaces the manifest, which is one atomic step:
whoever opens GRAPH meets the old graph or the new one, whole.  Other files in GRAPH are left alone.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial, wraps
from itertools import islice
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

from kg import __version__
from kg.graph.errors import DamagedGraph, GraphInUse, NoGraph, NotOurFolder, OtherVersion, QueryInvalid
from kg.graph.from_rdf import read_directive
from kg.graph.links_from_rdf import read_citation_findings, read_not_held, read_pairs, read_shared_tasks
from kg.graph.query_guard import refuse_unsafe
from kg.graph.summaries import Summary, find_directives, read_summaries
from kg.graph.to_rdf import corpus_quads
from kg.graph.vocabulary import PREFIXES
from kg.model import CitationFinding, Corpus, Directive, NotHeld, Pair, SharedTask, Uncompared
from kg.replacing import replace_file

P = ParamSpec("P")
R = TypeVar("R")
FORMAT = "directive-kg graph"
FORMAT_VERSION = 2
_MANIFEST = "manifest.json"
_SLOTS = ("store-a", "store-b")
_INPUTS = ("corrections", "model", "reviews", "rules", "similarity")  # hashes in what a build notes
_BATCH = 200_000  # one bulk load keeps all its quads in memory until it ends


def _whole(read: Callable[Concatenate[GraphStore, P], R]) -> Callable[Concatenate[GraphStore, P], R]:
    """Makes a method that reads what was written tell a part that is missing, or of another form, as damage."""

    @wraps(read)
    def guarded(graph: GraphStore, /, *given: P.args, **named: P.kwargs) -> R:
        try:
            return read(graph, *given, **named)
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            raise DamagedGraph(graph.folder, f"{type(error).__name__}: {error}") from error

    return guarded


@dataclass(frozen=True, slots=True)
class GraphStore:
    """A built graph, open for reading; ``store`` is the Oxigraph store, ``manifest`` what its build noted."""

    folder: Path
    store: Store
    manifest: Mapping[str, Any]

    @staticmethod
    def write(folder: Path | str, corpus: Corpus, manifest: Mapping[str, Any] | None = None) -> Path:
        """Builds the graph of ``corpus`` in ``folder``, replacing the graph there only when all is written.

        ``manifest`` is kept as its ``build`` entry; the hashes of inputs in it name the run.  Returns the folder.
        """
        with GraphStore.writer(folder) as write:
            write(corpus, manifest or {})
        return Path(folder)

    @staticmethod
    @contextmanager
    def writer(folder: Path | str) -> Iterator[Callable[[Corpus, Mapping[str, Any]], None]]:
        """Keeps every other writer out of ``folder``; what it hands out writes like :meth:`write`.

        For who reads what is in the folder and writes what follows from it.  :class:`GraphInUse` where another writes.
        """
        place = Path(folder)
        _claim(place)
        with _only_writer(place):
            yield partial(_write, place)

    @classmethod
    def open(cls, folder: Path | str) -> GraphStore:
        """The graph in ``folder``; :class:`NoGraph`, :class:`DamagedGraph` or :class:`OtherVersion` otherwise."""
        place = Path(folder)
        manifest = _read_manifest(place)
        inner = place / str(manifest.get("store"))
        if manifest.get("store") not in _SLOTS or not (inner / "CURRENT").is_file():
            raise DamagedGraph(place, "its store folder is missing (缺少存储目录)")
        try:
            store = Store.read_only(str(inner))
        except (OSError, RuntimeError, ValueError) as error:
            raise DamagedGraph(place, str(error)) from error
        return cls(place, store, manifest)

    @_whole
    def directive(self, identifier: str) -> Directive:
        """The directive with this id; :class:`UnknownNode` where it is not held."""
        return read_directive(self.store, identifier)

    @_whole
    def directives(self) -> tuple[Summary, ...]:
        """What lists show of each held directive, by id."""
        return read_summaries(self.store)

    @_whole
    def find(self, text: str) -> tuple[str, ...]:
        """Ids of held directives that ``text`` names: an id, a number, or else part of a title."""
        return find_directives(self.store, text)

    @_whole
    def pairs(self, upper: str | None = None, lower: str | None = None) -> tuple[Pair, ...]:
        """Lineage pairs, all or those with these ends."""
        return read_pairs(self.store, upper, lower)

    @_whole
    def not_held(self) -> tuple[NotHeld, ...]:
        """Directives that are cited but not held."""
        return read_not_held(self.store)

    @_whole
    def citation_findings(self) -> tuple[CitationFinding, ...]:
        """Defects of citations."""
        return read_citation_findings(self.store)

    @_whole
    def shared_tasks(self) -> tuple[SharedTask, ...]:
        """Tasks that several directives share."""
        return read_shared_tasks(self.store)

    @_whole
    def uncompared(self) -> tuple[Uncompared, ...]:
        """What the build held and did not compare."""
        return tuple(
            Uncompared(one["lower"], one["upper"], one["why"]) for one in self.manifest.get("uncompared", ())
        )

    @_whole
    def unread(self) -> tuple[str, ...]:
        """Why files could not be read by the build."""
        return tuple(reason for _, _, reason in self.manifest.get("build", {}).get("unread", ()))

    def corpus(self) -> Corpus:
        """Everything that was written, directives by id."""
        return Corpus(
            directives=tuple(self.directive(summary.id) for summary in self.directives()),
            not_held=self.not_held(),
            pairs=self.pairs(),
            citation_findings=self.citation_findings(),
            shared_tasks=self.shared_tasks(),
            uncompared=self.uncompared(),
        )

    def query(self, sparql: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Result of a SPARQL query over all four graphs together, or over one with ``GRAPH``.

        The prefixes of the ontology need no declaration.  :class:`QueryRefused` for SERVICE and updates,
        before anything is run; :class:`QueryInvalid` where it does not parse.
        """
        refuse_unsafe(sparql)
        try:
            return self.store.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=True)
        except SyntaxError as error:
            raise QueryInvalid.at(error) from error


def counts(corpus: Corpus) -> dict[str, int]:
    """How many of each thing there are."""
    return {
        "directives": len(corpus.directives),
        "tasks": sum(len(d.tasks) for d in corpus.directives),
        "measures": sum(len(d.measures()) for d in corpus.directives),
        "citations": sum(len(d.citations) for d in corpus.directives),
        "not_held": len(corpus.not_held),
        "pairs": len(corpus.pairs),
        "findings": sum(len(p.findings) for p in corpus.pairs),
        "correspondences": sum(len(f.counterparts) for p in corpus.pairs for f in p.findings),
        "citation_findings": len(corpus.citation_findings),
        "shared_tasks": len(corpus.shared_tasks),
    }


def _read_manifest(folder: Path) -> Mapping[str, Any]:
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NoGraph(folder) from error
    except (OSError, ValueError) as error:
        raise DamagedGraph(folder, f"{_MANIFEST}: {error}") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise NoGraph(folder)
    if manifest.get("format_version") != FORMAT_VERSION:
        raise OtherVersion(folder, manifest.get("format_version"), FORMAT_VERSION)
    return manifest


def _write(folder: Path, corpus: Corpus, build: Mapping[str, Any]) -> None:
    """Fills the free store folder; only under the lock is it known which one that is."""
    current = _claim(folder)
    free = _SLOTS[1] if current == _SLOTS[0] else _SLOTS[0]
    shutil.rmtree(folder / free, ignore_errors=True)
    try:
        store = Store(str(folder / free))
        quads = corpus_quads(corpus, (f"{key} {build[key]}" for key in _INPUTS if build.get(key)))
        while batch := list(islice(quads, _BATCH)):
            store.bulk_extend(batch)
        store.optimize()
        store.flush()
        del store
    except BaseException:
        shutil.rmtree(folder / free, ignore_errors=True)
        raise
    _replace_manifest(folder, free, corpus, build)
    if current is not None:
        shutil.rmtree(folder / current, ignore_errors=True)


def _claim(folder: Path) -> str | None:
    """Store folder in use; makes ``folder`` where there is none and refuses what is somebody else's."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise NotOurFolder(folder, "this is a file (这是文件)") from error
    path = folder / _MANIFEST
    if not path.exists():
        if any((folder / slot).exists() and not (folder / slot).is_dir() for slot in _SLOTS):
            raise NotOurFolder(folder, "it holds something else (其中已有别的内容)")
        return None
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise NotOurFolder(folder, f"it holds a {_MANIFEST} that is not a graph's") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise NotOurFolder(folder, f"it holds a {_MANIFEST} that is not a graph's")
    current = manifest.get("store")
    return current if current in _SLOTS else None


def _replace_manifest(folder: Path, slot: str, corpus: Corpus, build: Mapping[str, Any]) -> None:
    manifest = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "kg_version": __version__,
        "store": slot,
        "counts": counts(corpus),
        "uncompared": [asdict(one) for one in corpus.uncompared],
        "build": dict(build),
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
    replace_file(folder / _MANIFEST, [f"{text}\n".encode()])


@contextmanager
def _only_writer(folder: Path) -> Iterator[None]:
    """Holds the folder's lock, which the system releases also when the process is killed."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with (folder / ".lock").open("a", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise GraphInUse(folder) from error
        yield
