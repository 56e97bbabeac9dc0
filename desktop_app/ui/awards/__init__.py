"""Awards: the register, one letter from person to paper."""
