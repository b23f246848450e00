"""Addresses that stay: what an edition promises, the laws of the registry, and its writing."""
