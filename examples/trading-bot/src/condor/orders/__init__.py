"""The order model and the store of order intents."""
