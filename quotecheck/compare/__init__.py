"""Comparing: two stretches of text in, typed edits out."""
