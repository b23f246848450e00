"""河西数读 · Hexi in Figures: facts in `data/` become a bilingual site in `build/`."""
