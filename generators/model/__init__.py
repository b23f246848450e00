"""The records that a publisher writes, one module for each kind."""
