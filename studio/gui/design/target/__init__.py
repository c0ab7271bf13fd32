"""The target on the design screen: its summary, its editor and its versions."""
