use strict;
use warnings;
use Carp qw(confess);


eval "sub made { confess('made at run time') } made(1); 1" or die $@;
