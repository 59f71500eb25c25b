"""Many directives → links: citations resolved, lineage, correspondence (关联)."""
