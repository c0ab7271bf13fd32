"""The window: screens, view-models and the threads that keep it responsive."""
