use strict;
use warnings;
use Try::Tiny;
use Carp qw(confess);
sub work { confess("tried") }
try { work() } catch { die $_ };
