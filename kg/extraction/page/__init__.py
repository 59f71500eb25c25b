"""What each paragraph of a page is, and the names and numbers that its head and foot show."""
