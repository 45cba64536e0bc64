use strict;
use warnings;
use threads;
threads->create(sub { die "in a worker" })->join;
