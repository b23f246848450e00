"""A picture for each page, shown where its address is shared: one for both languages."""
