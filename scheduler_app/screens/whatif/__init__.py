"""The What-if screen: variants of a week, built in the background and compared."""
