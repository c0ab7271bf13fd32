"""The messages between the app and the worker, and the folder they share."""
