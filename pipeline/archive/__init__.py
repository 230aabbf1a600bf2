"""The output folder: what was read and understood, and the tables made of it."""
