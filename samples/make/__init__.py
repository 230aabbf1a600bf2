"""Typesets the sample documents, scans them, and writes down what they say."""
