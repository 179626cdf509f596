"""The tests that two claims must pass to be compared, by what they look at; each gives the reason of a refusal, or "".

A test takes a `Meeting`. `numcheck.event.pairs` has their order.
"""
