"""Exports for reference managers: items come in, the text of a library file goes out."""
