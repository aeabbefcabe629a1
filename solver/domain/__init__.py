"""Frozen problem and roster types; standard library only.

Axes: E employees, D days, P patterns, T intervals, Q queues.  Time is a whole
number of minutes from midnight of the horizon's first day; it may be negative
(history) or reach past the last day (a night shift).
"""
