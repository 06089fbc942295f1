"""What several pages share: the open store, a form for a figure, text made harmless for a label."""
