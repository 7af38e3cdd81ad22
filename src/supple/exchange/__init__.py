"""What leaves the program for others to use: the page that plays a routine on a phone."""
