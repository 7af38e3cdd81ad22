"""The version of a format, which the key ``supple`` states."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from supple.document.message import Message
from supple.document.node import Mapping, Scalar, problem_at

if TYPE_CHECKING:
    from supple.document.problem import Problem

KEY = "supple"
# The problem with which nothing else in a document can be judged.
NEWER = "problem-version-newer"


def version_problem(root: Mapping, newest: int) -> Problem | None:
    """Return what is wrong with the version of a document; None where this program can read it."""
    node = root.get(KEY)
    if node is None:
        return problem_at(root, Message.of("problem-version-missing", newest=newest))
    text = node.text if isinstance(node, Scalar) else ""
    if re.fullmatch(r"[1-9][0-9]{0,3}", text):
        if int(text) <= newest:
            return None
        return problem_at(node, Message.of(NEWER, version=text, newest=newest))
    return problem_at(node, Message.of("problem-version-odd", newest=newest))
