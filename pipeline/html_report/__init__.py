"""One HTML file for a person: what an archive holds, what is due, what to look at."""
