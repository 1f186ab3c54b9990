"""Floor 3: from a parsed article to quotes and speakers."""
