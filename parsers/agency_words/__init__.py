"""The words that names of agencies are made of.

Every phrase is compared without tone marks (see :func:`parsers.fold.fold`), since
readers mistake marks more than letters; only heads of one syllable, which would meet too
many other words that way, are compared as written.
"""
