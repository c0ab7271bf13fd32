"""The distribution as a heat map: what is wanted of each cell, and what is there."""
