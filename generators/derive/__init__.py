"""What follows from the records: each fact with all that it refers to, series, targets, bases."""
