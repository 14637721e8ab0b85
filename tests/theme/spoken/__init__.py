"""What a screen reader is told of every component, as it was last agreed on."""
