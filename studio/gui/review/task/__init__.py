"""The left column of the review desk: the task that the answers on the desk are answers to."""
