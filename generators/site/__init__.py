"""From Markdown to the finished site: two builds side by side, then one pass over the HTML."""
