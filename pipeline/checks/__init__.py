"""What a clerk should look at before trusting a record: small named rules."""
