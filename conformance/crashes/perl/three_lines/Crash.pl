use strict;
use warnings;
use Carp qw(confess);

sub f { confess("first line\nsecond line\n  third line") }
f(1);
