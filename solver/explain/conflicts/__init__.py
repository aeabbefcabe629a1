"""Settings and data that cannot all hold, found without a solve, each with edits that mend it."""
