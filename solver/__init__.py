"""The scheduling engine: domain types, rules, search.  No Qt, no files, no clock."""
