"""The two sides of the review desk: what is compared, how, and what rules say of it."""
