"""Supple leads runners through warm-ups, cool-downs, stretching, foam rolling, mobility and strength."""

__version__ = "0.1.0"
