"""What every window has around its page: the ways between pages, questions, work beside the window."""
