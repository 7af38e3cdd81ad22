"""Text a person may write: YAML events to marked nodes, problems, table-driven checks, edits by marks."""
