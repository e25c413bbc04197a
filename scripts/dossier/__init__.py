"""The generator: sources in, annotated Markdown, data files and a static site out; one module a stage."""
