"""The page of warning signs: the check, its result, and the lock."""
