"""The graph room (图谱): RDF mapping both ways, the store, trace, networkx view, export and validation."""
