use strict;
use warnings;
require Acme::Missing;
