"""What templates can say: filters, words in the page's language, and the removal of what only checks may see."""
