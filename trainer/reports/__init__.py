"""What people read and programs get: the debrief and the profile as text and as JSON."""
