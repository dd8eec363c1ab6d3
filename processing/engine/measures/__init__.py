"""Measures in a city: what they change in its layers, whether they can be, and what they cost.

The base layers are never changed: a variant is worked out on a copy, and without measures it is the base bit for bit.
"""
