"""What a person has told about their health, to be changed."""
