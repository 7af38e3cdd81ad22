"""The catalogue of exercises: all of them to search, and one of them with all that there is to know about it."""
