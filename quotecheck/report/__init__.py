"""Floor 7: one file an output format."""
