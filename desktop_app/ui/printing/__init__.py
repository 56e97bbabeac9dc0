"""Printing: what goes to paper is asked in one dialog, done beside the window, and taken up again where it stopped."""
