"""Tool calls edited as a form or as JSON."""
