"""Doing a routine: timeline, engine, events, cues, record, journal."""
