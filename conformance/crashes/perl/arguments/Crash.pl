use strict;
use warnings;
use Carp qw(confess);


sub f { confess("odd arguments") }
f("a)b", "quote \" here", undef, -1.5, [1], {a => 1}, "x" x 100, "line\nfeed", "called at z.pl line 3");
