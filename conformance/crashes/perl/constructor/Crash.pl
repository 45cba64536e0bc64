use strict;
use warnings;
use Carp qw(confess);


package Order;
sub new { my ($class, $price) = @_; Carp::confess("price is negative") if $price < 0; return bless {price => $price}, $class }
package main;
Order->new(-1);
