"""Ids of exercises and routines: the stem of their file's name."""

from __future__ import annotations

import re
from typing import Final

ID: Final = re.compile(r"[a-z0-9-]{1,64}")
