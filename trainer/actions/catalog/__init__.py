"""What is at hand: packs that ship and packs that were installed, and what each contains."""
