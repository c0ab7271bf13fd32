"""Begins a new project: its name and place, and what is known of it already."""
