"""What builds the Word templates of `templates/`."""
