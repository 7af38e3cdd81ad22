"""The draft: one history for all views of a text, with the cursor, merged keystrokes and bounded memory."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from supple.document import draft as draft_module
from supple.document.difference import edits_between
from supple.document.draft import Draft, Selection
from supple.document.text_edit import TextEdit, apply_edits


def type_in(draft: Draft, offset: int, text: str, merge_key: str = "type") -> None:
    """Type letter by letter, as a text field tells it."""
    for place, letter in enumerate(text, offset):
        draft.apply(
            [TextEdit(place, place, letter)], merge_key=merge_key, before=Selection.at(place),
            after=Selection.at(place + 1),
        )  # fmt: skip


def test_a_new_draft_has_nothing_to_undo_and_is_not_changed() -> None:
    draft = Draft("a\r\nb")

    assert (draft.can_undo, draft.can_redo, draft.is_changed, draft.text) == (False, False, False, "a\r\nb")
    assert draft.undo() is None
    assert draft.redo() is None
    assert draft.version == 0


def test_an_edit_is_undone_and_done_again_with_the_cursor_where_it_was() -> None:
    draft = Draft("hold: 30 s")
    done = draft.apply([TextEdit(6, 8, "45")], before=Selection(6, 8), after=Selection.at(8))
    back = draft.undo()
    again = draft.redo()

    assert done.selection == Selection.at(8)
    assert back is not None
    assert (back.edits, back.selection) == ((TextEdit(6, 8, "30"),), Selection(6, 8))
    assert again is not None
    assert (again.edits, again.selection) == ((TextEdit(6, 8, "45"),), Selection.at(8))
    assert draft.text == "hold: 45 s"


def test_without_a_cursor_the_stretch_that_changed_is_chosen() -> None:
    draft = Draft("a: 1\nb: 2\n")
    assert draft.apply([TextEdit(3, 4, "10")]).selection == Selection.at(5)
    back = draft.undo()
    assert back is not None
    assert back.selection == Selection.at(4)


def test_letters_with_one_merge_key_are_one_step_until_a_pause() -> None:
    draft = Draft("")
    type_in(draft, 0, "calf")
    draft.pause()
    type_in(draft, 4, " wall")

    back = draft.undo()
    assert draft.text == "calf"
    assert back is not None
    assert back.selection == Selection.at(4)
    draft.undo()
    assert draft.text == ""
    assert not draft.can_undo
    draft.redo()
    draft.redo()
    assert draft.text == "calf wall"


def test_another_key_no_key_undo_and_saving_begin_a_new_step() -> None:
    draft = Draft("")
    type_in(draft, 0, "a")
    type_in(draft, 1, "b", merge_key="form")
    draft.apply([TextEdit(2, 2, "c")])
    draft.apply([TextEdit(3, 3, "d")])
    draft.mark_saved()
    type_in(draft, 4, "e")
    draft.undo()
    type_in(draft, 4, "f")
    steps = []
    while draft.can_undo:
        steps.append(draft.text)
        draft.undo()

    assert steps == ["abcdf", "abcd", "abc", "ab", "a"]


def test_merged_edits_need_not_touch_one_another() -> None:
    draft = Draft("one two three")
    draft.apply([TextEdit(8, 13, "3")], merge_key="all")
    draft.apply([TextEdit(0, 3, "1")], merge_key="all")
    draft.apply([TextEdit(2, 5, "2")], merge_key="all")
    assert draft.text == "1 2 3"

    back = draft.undo()
    assert draft.text == "one two three"
    assert back is not None
    assert apply_edits("1 2 3", back.edits) == "one two three"


def test_what_changes_nothing_leaves_the_history_alone() -> None:
    draft = Draft("abc")
    draft.apply([TextEdit(0, 1, "A")])
    draft.undo()
    change = draft.apply([TextEdit(0, 1, "a")], after=Selection.at(1))

    assert (change.edits, change.selection) == ((), Selection.at(1))
    assert draft.apply([]).selection == Selection.at(0)
    assert draft.can_redo
    assert draft.version == 2


def test_what_is_typed_and_taken_back_within_one_step_leaves_nothing_to_undo() -> None:
    draft = Draft("a")
    type_in(draft, 1, "b")
    draft.apply([TextEdit(1, 2, "")], merge_key="type")

    assert (draft.text, draft.can_undo, draft.is_changed) == ("a", False, False)
    type_in(draft, 1, "c")
    draft.undo()
    assert draft.text == "a"


def test_is_changed_compares_with_what_was_saved() -> None:
    draft = Draft("a")
    type_in(draft, 1, "b")
    draft.mark_saved()
    assert not draft.is_changed
    draft.undo()
    assert draft.is_changed
    draft.redo()
    assert not draft.is_changed


def test_a_change_after_an_undo_forgets_what_was_undone() -> None:
    draft = Draft("a")
    draft.apply([TextEdit(1, 1, "b")])
    draft.undo()
    draft.apply([TextEdit(1, 1, "c")])

    assert not draft.can_redo
    assert draft.redo() is None


def test_overlapping_edits_are_a_bug_of_the_caller() -> None:
    draft = Draft("abc")
    with pytest.raises(ValueError, match="apart"):
        draft.apply([TextEdit(0, 2, ""), TextEdit(1, 3, "")])
    assert draft.text == "abc"


def test_the_oldest_steps_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft_module, "MOST_CHANGES", 3)
    draft = Draft("")
    for place in range(5):
        draft.apply([TextEdit(place, place, "x")])
    undone = 0
    while draft.undo():
        undone += 1

    assert (undone, draft.text) == (3, "xx")


def test_large_steps_are_forgotten_but_never_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft_module, "MOST_CHARACTERS", 10)
    draft = Draft("")
    draft.apply([TextEdit(0, 0, "x" * 8)])
    draft.apply([TextEdit(0, 0, "y" * 20)])
    draft.undo()

    assert draft.text == "x" * 8
    assert not draft.can_undo


class DraftMachine(RuleBasedStateMachine):
    """A draft, a plain list of the texts that were, and a view that follows by the edits alone."""

    def __init__(self) -> None:
        super().__init__()
        self.draft = Draft("one\r\ntwo\n")
        self.view = self.draft.text
        self.past = [self.draft.text]
        self.future: list[str] = []
        self.last_key = ""

    @rule(data=st.data(), key=st.sampled_from(("", "type", "form")))
    def edit(self, data: st.DataObject, key: str) -> None:
        old = self.draft.text
        start, end = sorted(data.draw(st.tuples(st.integers(0, len(old)), st.integers(0, len(old)))))
        new = old[:start] + data.draw(st.text("ab\n\r", max_size=3)) + old[end:]
        change = self.draft.apply(edits_between(old, new), merge_key=key)
        self.view = apply_edits(self.view, change.edits)
        assert self.draft.text == new
        if new == old:
            return
        self.future.clear()
        merges = key and key == self.last_key
        if merges:
            self.past.pop()
        if not self.past or self.past[-1] != new or not merges:
            self.past.append(new)
            self.last_key = key
        else:
            self.last_key = ""

    @rule()
    def undo(self) -> None:
        change = self.draft.undo()
        assert (change is not None) == (len(self.past) > 1)
        if change is not None:
            self.view = apply_edits(self.view, change.edits)
            assert 0 <= change.selection.cursor <= len(self.view)
            self.future.append(self.past.pop())
            self.last_key = ""
        assert self.draft.text == self.past[-1]

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        change = self.draft.redo()
        assert change is not None
        self.view = apply_edits(self.view, change.edits)
        self.past.append(self.future.pop())
        self.last_key = ""
        assert self.draft.text == self.past[-1]

    @rule()
    def pause(self) -> None:
        self.draft.pause()
        self.last_key = ""

    @rule()
    def save(self) -> None:
        self.draft.mark_saved()
        self.last_key = ""
        assert not self.draft.is_changed

    @invariant()
    def view_and_flags_agree(self) -> None:
        assert self.view == self.draft.text == self.past[-1]
        assert self.draft.can_undo == (len(self.past) > 1)
        assert self.draft.can_redo == bool(self.future)


TestDraftMachine = DraftMachine.TestCase
TestDraftMachine.settings = settings(deadline=None)


@settings(deadline=None)
@given(st.lists(st.text("ab\r\n", max_size=8), min_size=1, max_size=8))
def test_everything_can_be_undone_and_done_again(texts: list[str]) -> None:
    draft = Draft(texts[0])
    for text in texts[1:]:
        draft.apply(edits_between(draft.text, text))
    while draft.undo():
        pass
    assert draft.text == texts[0]
    assert not draft.is_changed
    while draft.redo():
        pass
    assert draft.text == texts[-1]
