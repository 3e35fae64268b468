"""What all returned forms share in reading: where rows and columns stand, what was typed into the cells."""
