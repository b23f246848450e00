"""What is said differently in each language: figures, dates, interface words."""
