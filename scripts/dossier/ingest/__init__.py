"""From a capture to drafts: its articles, each with what the capture states of it and its passages in order."""
