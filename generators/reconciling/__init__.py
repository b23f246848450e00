"""Figures held against each other: what the structure of the records implies, with rounding and bounds."""
