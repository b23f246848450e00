"""How a source words things: its uses of the glossary's terms, and the phrases that no entry explains."""
