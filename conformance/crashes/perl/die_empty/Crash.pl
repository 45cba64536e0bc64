use strict;
use warnings;
die "";
