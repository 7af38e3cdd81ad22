"""The page of the body map: where it is sore, how much, and what helps."""
