"""The Reports screen: what a week came to, and who really came."""
