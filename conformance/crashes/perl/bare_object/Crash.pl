use strict;
use warnings;
package Acme::Failed;
sub throw { my ($class) = @_; die bless {}, $class }
package main;
Acme::Failed->throw;
