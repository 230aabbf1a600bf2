"""Numbers and days written by hand: where they stand, and what they say."""
