use strict;
use warnings;
use Carp qw(confess);


package Shop;
sub new { my ($class, %with) = @_; return bless {%with}, $class }
sub place { my ($self, @items) = @_; $self->check($_) for @items; return }
sub check { my ($self, $item) = @_; Carp::confess("no $item in stock") }
package main;
Shop->new(name => "north")->place("ink", "paper");
