"""Entries and exits."""
