"""Rules about what gives the right choice away to somebody who has not read the scene."""
