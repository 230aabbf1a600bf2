"""What things are: values only, frozen, standard library only."""
