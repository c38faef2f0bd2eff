"""What is kept: playthroughs in SQLite, settings, and their safety."""
