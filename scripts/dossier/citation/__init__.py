"""Citations: an original, a paragraph and our address come in; every form a reader may paste goes out."""
