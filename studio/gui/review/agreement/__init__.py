"""How far reviewers agree, what their edits are worth, and edits that repeat."""
