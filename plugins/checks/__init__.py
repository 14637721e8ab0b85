"""Rules over stories: each check is a pure generator, and its docstring is the rule."""
