"""Pre-trade checks and operator controls."""
