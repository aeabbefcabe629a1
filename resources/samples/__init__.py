"""The sample centre: two workbooks, and the seeded generator that made them."""
