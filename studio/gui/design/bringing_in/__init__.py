"""Brings tasks in: pasted, or from a file of any shape, looked at before anything is added."""
