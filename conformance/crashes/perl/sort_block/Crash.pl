use strict;
use warnings;
use Carp qw(confess);

my @sorted = sort { confess("cannot compare $a and $b") } 2, 1;
