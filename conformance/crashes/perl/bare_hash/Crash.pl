use strict;
use warnings;
die { code => 3 };
