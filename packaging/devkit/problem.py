"""The one kind of error a person sees: a single line that says what to do."""


class Problem(Exception):
    """Something outside the checkout is missing or refused; the message is shown alone."""
