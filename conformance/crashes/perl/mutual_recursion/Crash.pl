use strict;
use warnings;
use Carp qw(confess);

no warnings "recursion";
sub ping { my ($n) = @_; confess("ping") if !$n; pong($n - 1) }
sub pong { ping($_[0]) }
ping(200);
