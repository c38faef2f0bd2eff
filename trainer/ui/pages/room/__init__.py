"""Playing with a room: choosing a story and how it goes, leading it, and looking at rooms that are kept."""
