"""Warning signs and the guard that stands before every session."""
