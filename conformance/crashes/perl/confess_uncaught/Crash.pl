use strict;
use warnings;
use Carp qw(confess);


sub open_ledger { my ($name) = @_; confess("no ledger for $name") }
open_ledger("north");
