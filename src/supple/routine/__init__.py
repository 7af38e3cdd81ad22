"""The plan: exercise, routine, their readers, the library."""
