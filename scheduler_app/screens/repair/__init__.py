"""The Repair screen: who is absent, the plans that mend it, and who is told what."""
