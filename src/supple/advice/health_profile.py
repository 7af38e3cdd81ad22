"""The health profile: what a person has told about themselves that decides which exercises suit them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from supple.body.region import SidedRegion

ADULT_AGE: Final = 18
OLDER_AGE: Final = 65


class Trimester(StrEnum):
    """How far a pregnancy has come."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"


class Medicine(StrEnum):
    """A medicine that changes what is safe."""

    BLOOD_THINNER = "blood-thinner"
    FLUOROQUINOLONE = "fluoroquinolone"


class Condition(StrEnum):
    """A condition without a place of its own. Source: evidence section 2.2, contraindication codes."""

    PAST_CLOT = "past-clot"
    OSTEOPOROSIS = "osteoporosis"
    NEUROPATHY = "neuropathy"
    CIRCULATION = "circulation"
    VARICOSE = "varicose"
    HEART = "heart"
    HEAD_LOW = "head-low"
    HIP_REPLACEMENT = "hip-replacement"
    HIP_PINCH = "hip-pinch"
    KNEE_LOAD = "knee-load"
    KNEELING = "kneeling"
    WRIST_SHOULDER = "wrist-shoulder"
    HYPERMOBILE = "hypermobile"
    BALANCE = "balance"
    LEAKING = "leaking"


class PlacedKind(StrEnum):
    """A condition that closes one place only."""

    SURGERY = "surgery"
    INFLAMED_JOINT = "inflamed-joint"
    SKIN = "skin"


@dataclass(frozen=True, slots=True)
class PlacedCondition:
    """What is the matter at a place, and since which day."""

    kind: PlacedKind
    where: SidedRegion
    since: date


@dataclass(frozen=True, slots=True)
class CodeCleared:
    """The person's word that a clinician has cleared them for a contraindication code, given on a day."""

    code: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthProfile:
    """Everything asked on the first run; what is not told is None or empty. Source: evidence section 4.1."""

    birth_year: int | None = None
    pregnancy: Trimester | None = None
    gave_birth_on: date | None = None
    medicines: tuple[Medicine, ...] = ()
    conditions: tuple[Condition, ...] = ()
    placed: tuple[PlacedCondition, ...] = ()
    cleared: tuple[CodeCleared, ...] = ()

    def is_under_age(self, today: date) -> bool:
        """Whether the year of birth says that the person is no adult yet; unknown counts as adult."""
        return self.birth_year is not None and today.year - self.birth_year < ADULT_AGE

    def is_surely_adult(self, today: date) -> bool:
        """Whether the person is 18 or older on whatever day of the year they were born; unknown is not sure."""
        return self.birth_year is not None and today.year - self.birth_year > ADULT_AGE

    def is_older(self, today: date) -> bool:
        """Whether the person is 65 or older."""
        return self.birth_year is not None and today.year - self.birth_year >= OLDER_AGE
