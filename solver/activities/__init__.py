"""Breaks and meetings inside the shifts of a roster: placed where least is lost, and checked."""
