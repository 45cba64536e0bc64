use strict;
use warnings;
use Carp qw(confess);

sub f { confess("bad order\n\t...propagated at /forged.pl line 1\nend of the message") }
f(1);
