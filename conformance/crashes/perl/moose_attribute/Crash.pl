use strict;
use warnings;
package Acme::Order;
use Moose;
has price => (is => "ro", isa => "Int", required => 1);
package main;
sub order { return Acme::Order->new(price => "much") }
order();
