"""The Day screen: who is at work when, and what interrupts it."""
