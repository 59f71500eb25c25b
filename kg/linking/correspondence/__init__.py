"""Correspondence: which lower measure answers which upper one (measure ↔ measure)."""
