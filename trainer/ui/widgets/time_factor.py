"""How far timers are stretched, in words; it can be chosen at the first start and in the settings."""

from trainer.language.translation import N_

TIME_FACTOR_WORDS = {1.0: N_("As written"), 1.5: N_("×1.5"), 2.0: N_("×2"), 4.0: N_("×4"), None: N_("Off")}
