"""Front matter: bytes to text, text to nodes with lines, nodes to typed values by a table of fields."""
