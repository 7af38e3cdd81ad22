"""What is shown and asked after a session."""
