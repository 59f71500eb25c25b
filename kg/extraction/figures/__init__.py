"""指标: figures, their units, what they count and how they bind."""
