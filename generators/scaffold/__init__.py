"""What an edition and a report begin with."""
