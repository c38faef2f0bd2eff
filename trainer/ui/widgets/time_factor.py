"""How far timers are stretched, in words; it can be chosen at the first start and in the settings."""

TIME_FACTOR_WORDS = {1.0: "As written", 1.5: "×1.5", 2.0: "×2", 4.0: "×4", None: "Off"}
