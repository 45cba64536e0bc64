use strict;
use warnings;
$total = 3;
print $totl;
