use strict;
use warnings;
BEGIN { die "not before noon" }
