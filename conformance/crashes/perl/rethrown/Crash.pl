use strict;
use warnings;
sub inner { die "no ledger" }
eval { inner(); 1 } or die "cannot start: $@";
