"""What loaders share: a file with its bytes, its decoded text and its rows; dates; the figure that a cell states."""
