"""Two texts side by side, with what differs between them."""
