use strict;
use warnings;
use Carp qw(confess);


my @tasks = map { my $n = $_; sub { confess("task $n") } } 1 .. 3;
sub each_task { $_->() for @tasks }
each_task();
