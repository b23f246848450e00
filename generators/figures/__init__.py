"""The grammar of figures as reports print them: numbers, numerals in terms, units, periods."""
