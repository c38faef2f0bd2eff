"""One controller a feature: it shows pages, does what they ask for, and decides which comes next."""
