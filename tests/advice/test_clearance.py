from __future__ import annotations

import ast
import copy
import dataclasses
from datetime import UTC, datetime
from pathlib import Path

import pytest

from advice.clearances import FAKE_GIVEN_AT, fake_clearance
from supple.advice.clearance import SEAL_OF_THE_GUARD, Clearance

SOURCE = Path(__file__).parents[2] / "src" / "supple"
NOW = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize("seal", [None, object(), "seal"])
def test_nobody_makes_one_by_hand(seal: object) -> None:
    with pytest.raises(TypeError, match="only the guard"):
        Clearance(NOW, seal)


def test_nobody_makes_one_without_a_seal() -> None:
    with pytest.raises(TypeError, match="only the guard"):
        Clearance(NOW)


def test_nobody_changes_one() -> None:
    given = fake_clearance()
    with pytest.raises(dataclasses.FrozenInstanceError):
        given.given_at = NOW  # type: ignore[misc]
    with pytest.raises((TypeError, ValueError)):
        dataclasses.replace(given, given_at=NOW)


def test_the_fake_says_when_it_was_given() -> None:
    assert fake_clearance().given_at == FAKE_GIVEN_AT
    assert copy.copy(fake_clearance(NOW)).given_at == NOW
    assert "seal" not in {field.name for field in dataclasses.fields(Clearance)}


def _uses(tree: ast.AST) -> set[str]:
    """Return which of the two guarded names a module calls, takes or reaches into."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called == "Clearance" or (called == "__new__" and "Clearance" in ast.dump(node)):
                found.add("makes a clearance")
        name = getattr(node, "id", None) or getattr(node, "attr", None)
        names = {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom) else {name}
        if "SEAL_OF_THE_GUARD" in names:
            found.add("takes the seal")
    return found


def test_no_module_but_the_guard_makes_one() -> None:
    uses = {path.relative_to(SOURCE).as_posix(): _uses(ast.parse(path.read_bytes())) for path in SOURCE.rglob("*.py")}
    assert uses.pop("advice/guard.py") == {"makes a clearance", "takes the seal"}
    assert uses.pop("advice/clearance.py") == {"takes the seal"}
    assert {path: found for path, found in uses.items() if found} == {}


def test_the_rule_sees_every_way() -> None:
    ways = ["from x import SEAL_OF_THE_GUARD", "c.SEAL_OF_THE_GUARD", "Clearance(1)", "c.Clearance(1)"]
    assert all(_uses(ast.parse(way)) for way in [*ways, "object.__new__(Clearance)"])
    assert SEAL_OF_THE_GUARD is not None
