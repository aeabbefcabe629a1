"""The shifts screen: patterns on a ruler against the need, and their design."""
