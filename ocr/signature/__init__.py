"""Names that lie under a round seal, looked at more closely."""
