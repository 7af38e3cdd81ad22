"""The editor of routines: steps, forms, figure, source and problems, all of one text."""
