"""Earlier turns of the assistant, each judged and corrected by itself."""
