"""Base layers of a study out of what a municipality has: the ground, the water on it and what covers it."""
