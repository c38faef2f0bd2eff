"""A room: a group plays one scenario together by votes. Its course, what each may see of it, and its file."""
