use strict;
use warnings;
my $x = ;
