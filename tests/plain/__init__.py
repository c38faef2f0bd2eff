"""Every number that is shown, counted a second time and plainly: from the design's text, and from nothing of ours."""
