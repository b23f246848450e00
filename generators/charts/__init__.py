"""Facts drawn together: rows, Vega-Lite through Altair, static SVG."""
