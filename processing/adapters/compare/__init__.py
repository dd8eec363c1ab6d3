"""Runs of a study side by side: their numbers, tables, charts, maps and report."""
