use strict;
use warnings;
use Carp qw(confess);
use List::Util qw(first);
my $found = first { confess("asked for $_") } 1, 2;
