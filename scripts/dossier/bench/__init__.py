"""What the pipeline costs: a dossier of any size, the same every time, and what building it takes."""
