"""How everything looks: colours, type and sizes, as one frozen value."""
