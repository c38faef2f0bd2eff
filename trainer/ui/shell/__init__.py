"""What every window has around its page: navigation, questions, work in the background."""
