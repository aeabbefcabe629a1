"""The people: who they are, what they may do, when they are there."""
