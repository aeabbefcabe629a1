"""What was really worked, against the plan: who, when, how much off the line, how often away."""
