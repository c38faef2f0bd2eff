"""Pages of debrief."""
