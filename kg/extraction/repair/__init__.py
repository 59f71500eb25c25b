"""Puts together again what pages and lines broke apart."""
