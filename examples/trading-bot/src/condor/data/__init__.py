"""Collected data and the queries on it."""
