"""Two states of the data held against each other, as their readers would notice it."""
