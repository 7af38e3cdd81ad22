"""Runs: added by hand or from files, changed and deleted."""
