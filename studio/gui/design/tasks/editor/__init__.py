"""The editor of one task: its turns, labels, reference answer and graders."""
