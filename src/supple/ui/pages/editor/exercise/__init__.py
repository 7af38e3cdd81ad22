"""The editor of an exercise: forms, pose with its live figure, source and problems of one text."""
