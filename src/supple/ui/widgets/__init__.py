"""Painted or composed parts; they know no page and no other widget."""
