"""What the guides for editors show: a model story, the slips of its writing, and pictures of both."""
