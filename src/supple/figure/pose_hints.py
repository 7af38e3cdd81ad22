"""Hints on a pose that can be drawn but is odd, each at the key moment that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.message import Message
from supple.document.node import Mapping, Sequence
from supple.document.problem import Problem, Severity
from supple.figure.review import CENTIMETRES, Remark, RemarkKind, review_pose

if TYPE_CHECKING:
    from supple.document.node import Node
    from supple.figure.pose import Pose


def pose_hints(pose: Pose, node: Node) -> tuple[Problem, ...]:
    """Return a hint for each limit passed and each contact missed; ``node`` is the pose as it was written."""
    keys = node.get("keys") if isinstance(node, Mapping) else None
    items = keys.items if isinstance(keys, Sequence) else ()
    hints = []
    for remark in review_pose(pose):
        place = items[remark.key] if remark.key < len(items) else node
        hints.append(Problem(place.start.line, place.start.column, _message(remark), Severity.HINT))
    return tuple(hints)


def _message(remark: Remark) -> Message:
    centimetres = max(1, round(remark.amount * CENTIMETRES))
    if remark.kind is RemarkKind.LIMIT:
        degrees, bound = round(remark.amount), round(remark.bound)
        return Message.of("problem-hint-pose-limit", part=remark.part, degrees=degrees, bound=bound)
    if remark.kind is RemarkKind.SUNK:
        return Message.of("problem-hint-pose-sunk", part=remark.part, centimetres=centimetres)
    return Message.of("problem-hint-pose-miss", part=remark.part, surface=remark.surface, centimetres=centimetres)
