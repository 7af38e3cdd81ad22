"""A routine's own page: what it is, what may be chosen, and its steps."""
