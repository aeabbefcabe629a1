"""Forecasts of contacts and handle times from history.  Pure: arrays in, arrays out."""
