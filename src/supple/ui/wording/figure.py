"""Sentences: problems in the pose of an exercise."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "problem-unknown-key-pose": "“{name}” is no key of a pose. The keys are: {keys}.",
    "problem-unknown-key-pose-near": "“{name}” is no key of a pose. Did you mean “{meant}”?",
    "problem-missing-key-pose": "The pose has no “{name}”.",
    "problem-unknown-key-pose-close-up": "“{name}” is no key of a close-up. The keys are: {keys}.",
    "problem-unknown-key-pose-close-up-near": "“{name}” is no key of a close-up. Did you mean “{meant}”?",
    "problem-missing-key-pose-close-up": "The close-up has no “{name}”.",
    "problem-unknown-key-pose-hands": "“{name}” is no hand. Write left, right, or one word for both.",
    "problem-unknown-key-pose-hands-near": "“{name}” is no hand. Did you mean “{meant}”?",
    "problem-unknown-key-pose-target": "“{name}” is no side. Write left, right or both.",
    "problem-unknown-key-pose-target-near": "“{name}” is no side. Did you mean “{meant}”?",
    "problem-pose-show": "“show” is {value}; it is the number of a key moment, from 0 to {most}.",
    "problem-pose-angles": "“{name}” is “{value}”. Write one number, or up to three in brackets: [60, 10, 0].",
    "problem-contact-part": "“{name}” is no part of the body that can touch. The parts are: {choices}.",
    "problem-contact-part-near": "“{name}” is no part of the body that can touch. Did you mean “{meant}”?",
    "problem-contact-surface": "“{value}” is nothing to touch here. It is one of: {choices}, or a part of the body.",
    "problem-contact-surface-near": "“{value}” is nothing to touch here. Did you mean “{meant}”?",
    "problem-contact-no-prop": "There is no {name} in this picture. Add it to “props”.",
    "problem-contact-numbers": "“{value}” has more than two numbers. A place has one or two.",
    "problem-contact-unfit": "The {part} cannot rest on “{surface}”.",
    "problem-hint-pose-miss": "The {part} misses the {surface} by {centimetres} cm.",
    "problem-hint-pose-limit": "The {part} is at {degrees}°; a healthy one goes to {bound}°.",
    "problem-hint-pose-sunk": "The {part} is {centimetres} cm in the floor.",
    "problem-unknown-key-pose-key": "“{name}” is no part of the figure. The parts are: {keys}.",
    "problem-unknown-key-pose-key-near": "“{name}” is no part of the figure. Did you mean “{meant}”?",
    "problem-unknown-key-pose-part": "“{name}” is no angle of this part. The angles are: {keys}.",
    "problem-unknown-key-pose-part-near": "“{name}” is no angle of this part. Did you mean “{meant}”?",
    "problem-unknown-key-pose-prop": "“{name}” is no key of a thing in the picture. The keys are: {keys}.",
    "problem-unknown-key-pose-prop-near": "“{name}” is no key of a thing in the picture. Did you mean “{meant}”?",
    "problem-missing-key-pose-prop": "This thing in the picture has no “{name}”.",
}
