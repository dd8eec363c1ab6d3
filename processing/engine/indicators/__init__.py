"""Indicators of runs: what they are, which runs belong together, and what differs between them."""
