"""A memory that lasts as long as a test."""


class Memory:
    """Keeps whatever it is given, as the window's memory does."""

    def __init__(self, **kept: object) -> None:
        self.kept: dict[str, object] = kept

    def get(self, key: str, default: object = None) -> object:
        return self.kept.get(key, default)

    def set(self, key: str, value: object) -> None:
        self.kept[key] = value
