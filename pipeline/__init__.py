"""Runs it all: the only folder that reads configuration and writes files."""
