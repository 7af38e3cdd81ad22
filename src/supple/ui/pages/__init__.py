"""Pages: one file or small folder each; pages do not know one another."""
