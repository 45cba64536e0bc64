use strict;
use warnings;
use utf8;
binmode STDERR, ":encoding(UTF-8)";
use Carp qw(confess);

sub öffnen { confess("kein Buch für $_[0] 帳簿 📕") }
öffnen("Süd");
