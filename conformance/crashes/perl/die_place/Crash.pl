use strict;
use warnings;
sub open_ledger { die "no ledger" }
open_ledger();
