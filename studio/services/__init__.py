"""What a person can do; owns transactions and says what changed."""
