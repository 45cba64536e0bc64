use strict;
use warnings;
sub inner { die "no ledger" }
eval { eval { inner(); 1 } or die; 1 } or die;
