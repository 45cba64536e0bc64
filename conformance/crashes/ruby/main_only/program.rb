raise IOError, "the disk is full"
