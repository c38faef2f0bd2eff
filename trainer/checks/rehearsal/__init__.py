"""Playing a whole scenario: every state that can be told apart, with the engine that people play with."""
