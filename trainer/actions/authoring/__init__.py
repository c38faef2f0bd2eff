"""Writing packs: beginning one, checking it, previewing it, seeing its map."""
