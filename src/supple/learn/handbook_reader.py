"""The reader of the handbook: a folder of topics, and the file of sources that they cite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.file import read_bytes
from supple.document.limits import PERSONAL
from supple.document.problem import Problem
from supple.learn.handbook import Handbook
from supple.learn.source_reader import read_sources
from supple.learn.topic_reader import read_topic

if TYPE_CHECKING:
    from pathlib import Path


def read_handbook(resources: Path) -> Handbook | str:
    """Return the handbook that came with the program, or the name of the file that keeps it from being read.

    A topic that cites a source which is not there is such a file.
    """
    name = "sources.yaml"
    written = read_bytes(resources / name, PERSONAL.size)
    sources = None if isinstance(written, Problem) else read_sources(written).value
    if sources is None:
        return name
    topics = []
    for path in sorted((resources / "learn").glob("*.yaml")):
        text = read_bytes(path, PERSONAL.size)
        topic = None if isinstance(text, Problem) else read_topic(text, path.stem).value
        if topic is None or any(key not in sources for point in topic.points for key in point.sources):
            return path.name
        topics.append(topic)
    return Handbook(tuple(sorted(topics, key=lambda topic: topic.order)), sources)
