"""The routines of one kind."""
