use strict;
use warnings;
use Carp qw(confess);

sub f { confess("the line ends here\n") }
f(1);
