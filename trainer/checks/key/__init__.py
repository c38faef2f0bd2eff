"""Rules about the answer key: is it well founded, and does it measure what it claims?"""
