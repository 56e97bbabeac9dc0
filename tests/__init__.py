"""Tests of the whole house, in the same rooms."""
