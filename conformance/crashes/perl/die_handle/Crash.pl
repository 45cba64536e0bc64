use strict;
use warnings;
my $line = <DATA>;
die "cannot read $line" if chomp $line;
__DATA__
first
second
