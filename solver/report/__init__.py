"""The figures of a finished week, put together from the pieces that know each of them."""
