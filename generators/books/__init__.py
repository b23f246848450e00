"""A report's figures, charts, terms and ledger balance as a paged PDF in each language."""
