"""The week at a glance: what is left to do, its numbers, what to look at."""
