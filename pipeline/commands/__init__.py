"""What the command line can do; each module is loaded when one of its commands runs."""
