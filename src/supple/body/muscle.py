"""The vocabulary of muscle groups: one set of names for code, files and screens."""

from __future__ import annotations

from enum import StrEnum


class Muscle(StrEnum):
    """A muscle group that an exercise serves. Source: content vocabulary, evidence section 2.1."""

    HIP_FLEXORS = "hip-flexors"
    QUADRICEPS = "quadriceps"
    ADDUCTORS = "adductors"
    TFL_ITB = "tfl-itb"
    TIBIALIS_ANTERIOR = "tibialis-anterior"
    PERONEALS = "peroneals"
    TIBIALIS_POSTERIOR = "tibialis-posterior"
    GLUTEUS_MAXIMUS = "gluteus-maximus"
    GLUTEUS_MEDIUS = "gluteus-medius"
    DEEP_ROTATORS = "deep-rotators"
    HAMSTRINGS = "hamstrings"
    GASTROCNEMIUS = "gastrocnemius"
    SOLEUS = "soleus"
    ACHILLES = "achilles"
    PLANTAR_FOOT = "plantar-foot"
    LOWER_BACK = "lower-back"
    UPPER_BACK = "upper-back"
    CORE = "core"
    SHOULDERS_ARMS = "shoulders-arms"
