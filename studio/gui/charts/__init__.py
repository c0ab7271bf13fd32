"""Charts after the rules of the design: quiet axes, direct labels; painted by hand."""
