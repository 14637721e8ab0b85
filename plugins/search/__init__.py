"""Search: an index of the staged pages by Pagefind, in a form that is whole and the same for the same pages."""
