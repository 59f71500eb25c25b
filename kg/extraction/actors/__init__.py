"""Who must act, and whom a measure names beside them."""
