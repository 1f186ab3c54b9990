"""Attribution held against gold: one file a gold format, and what is counted."""
