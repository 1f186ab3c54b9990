"""One file a format: each turns the bytes of a file into a text or a Document."""
