"""One Chart description, drawn twice: plotly on screen, static SVG, PNG and PDF in print."""
