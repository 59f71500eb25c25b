"""What a text is made of: marks, brackets, sentences and titles, and the cues that tell where to look."""
