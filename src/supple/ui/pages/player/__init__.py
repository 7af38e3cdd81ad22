"""The player: what now, what next, how long."""
