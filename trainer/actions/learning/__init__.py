"""What playing comes to: history, practice, reflection, and the debrief to keep."""
