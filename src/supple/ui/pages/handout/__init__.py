"""The page on which a routine is made ready to hand out."""
