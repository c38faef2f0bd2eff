"""A group: the files that it is made from, what to talk of, and its decisions one by one."""
