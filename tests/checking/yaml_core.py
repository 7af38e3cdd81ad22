"""A document as editors with a YAML language server see it: scalars by the core types of YAML 1.2."""

from __future__ import annotations

import re

from supple.document.node import Mapping, Node, Scalar

NULL = re.compile(r"|~|null|Null|NULL")
YES_NO = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
WHOLE = re.compile(r"[-+]?[0-9]+")
FRACTION = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
ENDLESS = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def core_value(node: Node) -> object:
    if isinstance(node, Mapping):
        return {entry.key.text: core_value(entry.value) for entry in node.entries}
    if not isinstance(node, Scalar):
        return [core_value(item) for item in node.items]
    return node.text if node.quoted else core_scalar(node.text)


def core_scalar(text: str) -> object:
    if NULL.fullmatch(text):
        return None
    if text in YES_NO:
        return YES_NO[text]
    if WHOLE.fullmatch(text):
        return int(text)
    if FRACTION.fullmatch(text) or ENDLESS.fullmatch(text):
        return float(text if FRACTION.fullmatch(text) else text.replace(".", ""))
    return text
