"""The vocabulary of the studio and its rules; standard library only."""
