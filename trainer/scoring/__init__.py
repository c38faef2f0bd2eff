"""The situation model, fit, profile and debrief: pure functions of moves."""
