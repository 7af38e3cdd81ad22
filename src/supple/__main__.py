"""The program as `python -m supple`."""

import sys

from supple.cli import main

sys.exit(main())
