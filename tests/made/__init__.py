"""Packs made for tests: small ones to bend, and large ones to measure with."""
