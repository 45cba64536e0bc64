use strict;
use warnings;
use threads;
threads->create(sub { die "x" x 9000 })->join;
