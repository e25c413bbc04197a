"""Citations: an original, the paragraph meant and our own address come in; every form a reader may paste goes out."""
