use strict;
use warnings;
package Acme::Lost;
use Moose;
extends "Throwable::Error";
package main;
sub open_ledger { Acme::Lost->throw({ message => "no ledger" }) }
open_ledger("north");
