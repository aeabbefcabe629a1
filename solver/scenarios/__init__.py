"""The same people and hours with other shift patterns: what would be achieved."""
