"""Signals and structures."""
