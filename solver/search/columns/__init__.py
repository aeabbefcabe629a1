"""Column generation: one person's whole row is one column, priced by dynamic programming."""
