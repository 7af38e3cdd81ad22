"""Fixes of single words and amounts: what was meant, what fits between the bounds, a unit, a choice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from supple.document.duration import DurationFault, read_duration, write_duration
from supple.document.edit import quoted
from supple.document.node import Scalar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from supple.document.fix import Fix
    from supple.routine.fix_spot import Spot

    Fixer = Callable[[Spot], Iterable[Fix]]

_FEW: Final = 6
_COMMA: Final = re.compile(r"(?<=[0-9]),(?=[0-9])")
_AMOUNT: Final = re.compile(r"(?<![\w.,:])[0-9]+(?:\.[0-9]+)? *(?:h|min|m|sec|s)?(?![\w.,:])")
_WORDS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS: Final = {word: number for number, word in enumerate(_WORDS, 1)} | {"fifteen": 15, "twenty": 20}


def meant(spot: Spot) -> Iterator[Fix]:
    """Write the word that was most likely meant in the place of a value."""
    if isinstance(spot.node, Scalar):
        yield spot.replace(spot.node, spot.value("meant"))


def choices(spot: Spot) -> Iterator[Fix]:
    """Offer the choices where they are few, and to take the value out."""
    listed = spot.value("choices").split(", ")
    if isinstance(spot.node, Scalar) and len(listed) <= _FEW:
        yield from (spot.replace(spot.node, choice) for choice in listed)
    yield from take_out(spot)


def unknown_key(spot: Spot) -> Iterator[Fix]:
    """Write the key that was meant, where it does not stand beside already; else take the unknown one out."""
    pair = spot.keyed
    key = spot.value("meant")
    if pair and key and pair[0].entry(key) is None:
        yield spot.replace(pair[1].key, key)
    yield from spot.without_entry(pair)


def take_out(spot: Spot) -> Iterator[Fix]:
    """Take out the item, or the entry whose value or key stands here."""
    yield from spot.without_item(spot.item)
    yield from spot.without_entry(spot.valued or spot.keyed)


def take_out_key(spot: Spot) -> Iterator[Fix]:
    """Take out the entry whose key stands here."""
    yield from spot.without_entry(spot.keyed)


def comma(spot: Spot) -> Iterator[Fix]:
    """Write a fraction with a point."""
    if isinstance(spot.node, Scalar):
        yield spot.replace(spot.node, _COMMA.sub(".", spot.node.text.strip()))


def no_duration(spot: Spot) -> Iterator[Fix]:
    """Offer every length of time that stands in the text among other words."""
    if isinstance(spot.node, Scalar):
        amounts = (read_duration(found) for found in _AMOUNT.findall(spot.node.text))
        found = (write_duration(amount) for amount in amounts if isinstance(amount, float))
        yield from (spot.replace(spot.node, amount) for amount in dict.fromkeys(found))
        if spot.valued and spot.valued[1].key.text == "tempo":
            yield spot.replace(spot.node, "3 s")
    yield from take_out(spot)


def outside(spot: Spot) -> Iterator[Fix]:
    """Write what was likely meant (no sign, a lost nought, minutes), then the nearest that is allowed."""
    if not isinstance(spot.node, Scalar):
        return
    plain = spot.node.text.strip()
    guesses = [plain.lstrip("-−+ ")] if plain[:1] in "-−" else []
    if found := re.fullmatch(r"([1-9][0-9]*) *(s?)", plain):
        likely = [f"{found[1]}0 s"] + ([] if found[2] else [f"{found[1]} min"])
        guesses += reversed(likely) if spot.value("name") == "time" else likely
    least, most = spot.value("least"), spot.value("most")
    for guess in guesses:
        if _seconds(least) <= _seconds(guess) <= _seconds(most):
            yield spot.replace(spot.node, guess)
    yield spot.replace(spot.node, most if _seconds(plain) > _seconds(most) else least)


def _seconds(text: str) -> float:
    """Return seconds; nothing for none or less, no end for too many."""
    read = read_duration(text)
    if isinstance(read, float):
        return read
    return float("inf") if read is DurationFault.HUGE else 0.0


def number_outside(spot: Spot) -> Iterator[Fix]:
    """Write the nearest number that is allowed: that of a word or among words, those on both sides of a fraction."""
    if not isinstance(spot.node, Scalar):
        return
    text = spot.node.text.strip()
    least, most = float(spot.value("least")), float(spot.value("most"))
    if text.casefold() in _NUMBERS:
        numbers = [float(_NUMBERS[text.casefold()])]
    elif re.fullmatch(r"[+-]?[0-9]+\.[0-9]+", text):
        numbers = [float(text) // 1, float(text) // 1 + 1]
    else:
        numbers = [float(number) for number in re.findall(r"-?[0-9]{1,20}", text)]
    for fitting in dict.fromkeys(f"{min(max(number, least), most):g}" for number in numbers):
        yield spot.replace(spot.node, fitting)


def yes_no(spot: Spot) -> Iterator[Fix]:
    """Offer yes and no."""
    if isinstance(spot.node, Scalar):
        yield from (spot.replace(spot.node, answer) for answer in ("yes", "no"))


def outside_range(spot: Spot) -> Iterator[Fix]:
    """Bring the work into its range."""
    if isinstance(spot.node, Scalar):
        is_below = _seconds(spot.node.text) < _seconds(spot.value("least"))
        yield spot.replace(spot.node, spot.value("least" if is_below else "most"))


def shorter(spot: Spot) -> Iterator[Fix]:
    """Cut a text after its last whole word that fits."""
    if isinstance(spot.node, Scalar):
        cut = spot.node.text.strip()[: int(spot.value("most")) + 1].rpartition(" ")[0].rstrip(" ,;:")
        if cut:
            yield spot.replace(spot.node, quoted(cut))


def each_side(spot: Spot) -> Iterator[Fix]:
    """Do one side, then the other."""
    if isinstance(spot.node, Scalar):
        yield spot.replace(spot.node, "each")


def version(spot: Spot) -> Iterator[Fix]:
    """State the version that this program reads."""
    if spot.node is not None:
        yield spot.replace(spot.node, spot.value("newest"))


WORD_FIXERS: Final[dict[str, Fixer]] = {
    "problem-not-a-choice-near": meant,
    "problem-no-exercise-near": meant,
    "problem-no-routine-near": meant,
    "problem-not-a-choice": choices,
    "problem-duration-comma": comma,
    "problem-not-a-duration": no_duration,
    "problem-duration-outside": outside,
    "problem-hold-outside": outside,
    "problem-time-outside": outside,
    "problem-number-outside": number_outside,
    "problem-not-whole": number_outside,
    "problem-not-a-number": number_outside,
    "problem-not-yes-no": yes_no,
    "problem-outside-range": outside_range,
    "problem-long-text": shorter,
    "problem-sides-hold": each_side,
    "problem-sides-both": take_out,
    "problem-version-odd": version,
    "problem-range-with-reps": take_out_key,
    "problem-two-works": take_out_key,
    "problem-two-whats": take_out_key,
    "problem-only-with-reps": take_out_key,
    "problem-only-with-hold": take_out_key,
    "problem-switch-without-sides": take_out_key,
    "problem-range-without-usual": take_out,
}
