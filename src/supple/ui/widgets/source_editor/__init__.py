"""The editor of a file's text: line numbers, colours, marks, completion, and find."""
