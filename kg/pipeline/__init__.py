"""The stages over many documents (流水线): read → extract → resolve → lineage → compare → findings → Corpus."""
