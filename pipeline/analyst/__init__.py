"""What an analyst asks of the tables; the package ``congvan`` is its face."""
