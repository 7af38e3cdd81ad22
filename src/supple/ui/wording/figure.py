"""Sentences: problems in the pose of an exercise."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "problem-unknown-key-pose": "“{name}” is no key of a pose. The keys are: {keys}.",
    "problem-unknown-key-pose-near": "“{name}” is no key of a pose. Did you mean “{meant}”?",
    "problem-missing-key-pose": "The pose has no “{name}”.",
    "problem-unknown-key-pose-key": "“{name}” is no part of the figure. The parts are: {keys}.",
    "problem-unknown-key-pose-key-near": "“{name}” is no part of the figure. Did you mean “{meant}”?",
    "problem-unknown-key-pose-part": "“{name}” is no angle of this part. The angles are: {keys}.",
    "problem-unknown-key-pose-part-near": "“{name}” is no angle of this part. Did you mean “{meant}”?",
    "problem-unknown-key-pose-prop": "“{name}” is no key of a thing in the picture. The keys are: {keys}.",
    "problem-unknown-key-pose-prop-near": "“{name}” is no key of a thing in the picture. Did you mean “{meant}”?",
    "problem-missing-key-pose-prop": "This thing in the picture has no “{name}”.",
}
