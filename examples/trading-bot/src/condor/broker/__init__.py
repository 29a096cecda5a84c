"""Connection, market data and the order gateway."""
