"""The design screen: the target, the distribution, the tasks and how they cover the field."""
