"""The process that trains and runs local models; the only code that imports torch."""
