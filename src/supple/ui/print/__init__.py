"""Paper: handouts laid out, painted, and written as PDF."""
