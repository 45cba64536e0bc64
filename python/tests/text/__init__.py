"""Error texts of all runtimes, as they are printed, logged, quoted and passed on."""
