"""The study on disk: a folder that can be copied, mailed and archived, and that a crash leaves whole."""
