"""Charts on pyqtgraph, after the rules of the design: quiet axes, direct labels."""
