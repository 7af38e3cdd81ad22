"""The settings page: everything a person can set, applied at once."""
