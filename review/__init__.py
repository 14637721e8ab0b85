"""What a merge request shows to those who judge it: the changed stories in words, as pages and as pictures."""
