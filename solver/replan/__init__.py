"""Repair of a published roster after a surprise: the fewest changes for the best answer rate."""
