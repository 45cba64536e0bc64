use strict;
use warnings;
use Carp qw(confess);


sub f { confess("number $_[0]") }
eval { f(1) };
print STDERR $@;
f(2);
