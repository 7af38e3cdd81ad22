"""Editing of a file: the text with its history, what is wrong with it, and the parts that show and change it."""
