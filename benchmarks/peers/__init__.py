"""Other generators that make the same site of the same corpus."""
