use strict;
use warnings;
use Carp qw(confess);

sub f { confess("bad order\nforged at /forged line\nend of the message") }
f(1);
