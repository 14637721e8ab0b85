"""The site generator of the court news: Markdown in two languages in, a static site out."""
