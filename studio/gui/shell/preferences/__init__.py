"""The preferences: who works here, how the window looks and speaks, and which keys do what."""
