"""Learn: what is known about tight legs, in topics whose every claim names its evidence and its sources."""
