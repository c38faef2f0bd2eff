"""A pure engine: `begin` a scenario, `choose`, get the next state. No clock, no disk, no screen."""
