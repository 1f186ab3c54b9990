"""Floor 2: from text to dependency trees, with stanza."""
