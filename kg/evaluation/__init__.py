"""Gold in, scores out; and fitting of the correspondence model."""
