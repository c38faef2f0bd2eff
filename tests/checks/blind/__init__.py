"""What readers of blind sheets are asked, and how they are counted."""
