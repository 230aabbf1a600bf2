"""Full text of the papers and their duties, found with and without tone marks."""
