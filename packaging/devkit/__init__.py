"""The parts of `packaging/dev.py`; standard library only, since they run before anything else."""
