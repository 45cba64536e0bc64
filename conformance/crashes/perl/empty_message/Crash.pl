use strict;
use warnings;
use Carp qw(confess);

sub f { confess("") }
f();
