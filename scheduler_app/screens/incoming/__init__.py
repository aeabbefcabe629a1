"""A roster that comes back edited, or from elsewhere: what it would change, what is taken over."""
