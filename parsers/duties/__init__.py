"""Duties in the prose of a body: who shall do what, with whom, by when."""
