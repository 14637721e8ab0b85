"""What differs between languages: catalogues of messages, dates, numbers, the order of letters, romanisation."""
