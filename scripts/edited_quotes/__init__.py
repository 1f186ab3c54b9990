"""Pairs of quotations (original, edited) with an edit of a known kind, to measure a comparison against."""
