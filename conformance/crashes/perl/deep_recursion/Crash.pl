use strict;
use warnings;
use Carp qw(confess);

no warnings "recursion";
sub down { my ($n) = @_; confess("deep") if !$n; down($n - 1) }
down(1000);
