"""Corrections: what a reader says of characters that were read otherwise, from a file of W3C annotations to the document."""
