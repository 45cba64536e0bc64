use strict;
use warnings;
my $ledger;
$ledger->open;
