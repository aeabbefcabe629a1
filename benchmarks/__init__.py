"""Benchmarks: named instances, runners, kept results.  Never part of the tests."""
