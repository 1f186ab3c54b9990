"""Floor 1: from a file of any format to an Article, offsets intact."""
