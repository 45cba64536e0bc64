use strict;
use warnings;
use Carp qw(confess);


sub work { confess("inside") }
eval { work(); 1 } or die $@;
