"""Gives freed memory back to the system."""

import ctypes
import sys


def trim() -> None:
    """Return what is free: steps of varying size leave Linux's allocator holding a lot of it."""
    if sys.platform != "linux":
        return
    give_back = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl has not
    if give_back is not None:
        give_back(0)
