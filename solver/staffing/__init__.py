"""Contacts to agents: how many are needed for a goal."""
