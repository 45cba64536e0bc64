use strict;
use warnings;
package main;
use Exception::Class ("Acme::Missing" => { description => "nothing is there" });
Exception::Class::Base->Trace(1);
Acme::Missing->Trace(1);
sub open_ledger { my ($name) = @_; Acme::Missing->throw(error => "no ledger for $name") }
open_ledger("north");
