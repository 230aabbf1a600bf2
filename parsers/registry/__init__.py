"""Which bodies there are, and were, from when to when: data in TOML, and how names are told."""
