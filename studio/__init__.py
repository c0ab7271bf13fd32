"""Stillroom: distil what a large teacher model can do into a small student, by measurement."""

__version__ = "0.1.0"
