package Truth;
# What the interpreter knows of an error: Carp's argument and the callers, or what a handler of __DIE__ is given.
use strict;
use warnings;
use Carp ();
use JSON::PP ();

my $carped = 0;
my $json = JSON::PP->new->ascii->canonical;

sub record {
    my (%error) = @_;
    open my $file, '>>', $ENV{UEP_TRUTH} or die "no file for the truth\n";
    print {$file} $json->encode(\%error), "\n";
    close $file;
}

sub callers {
    my ($level) = @_;
    my @frames;
    while (my @caller = caller $level) {
        my @outer = caller $level + 1;
        my $name = @outer ? $outer[3] : '';
        if ($name eq '(eval)') {
            $name = !defined $outer[6] ? 'eval {...}' : $outer[7] ? "require $outer[6]" : "eval '$outer[6]'";
        }
        push @frames, { file => $caller[1], line => 0 + $caller[2], function => $name };
        $level++;
    }
    return \@frames;
}

for my $name (qw(confess croak)) {
    no strict 'refs';
    no warnings 'redefine';
    my $original = \&{"Carp::$name"};
    *{"Carp::$name"} = sub {
        if ($name eq 'confess') {
            record(kind => $name, message => join('', @_), frames => callers(1));
            $carped = 1;
        }
        goto &$original;
    };
}

$SIG{__DIE__} = sub {
    my ($what) = @_;
    if ($carped) { $carped = 0; return }
    my $trace = ref $what && (UNIVERSAL::can($what, 'trace') || UNIVERSAL::can($what, 'stack_trace'));
    if ($trace) {
        my @frames = $what->$trace->frames;
        my @told = map {
            my $name = $_ < $#frames ? $frames[$_ + 1]->subroutine : '';
            { file => $frames[$_]->filename, line => 0 + $frames[$_]->line, function => $name eq '(eval)' ? 'eval {...}' : $name }
        } 0 .. $#frames;
        record(kind => 'object', message => $what->message, frames => \@told);
        return;
    }
    if (ref $what) {
        my $class = Scalar::Util::blessed($what);
        record(kind => 'bare object', type => defined $class ? $class : '', message => defined $class ? '' : "$what", frames => []);
        return;
    }
    my @place = caller 0;
    my $text = $what;
    my $printed = " at $place[1] line $place[2]";
    my $at = rindex $text, $printed;
    record(
        kind => 'die', in_eval => $^S ? 1 : 0,
        message => $at < 0 ? $text : substr($text, 0, $at),
        frames => $at < 0 ? [] : [{ file => $place[1], line => 0 + $place[2], function => '' }],
    );
};

require Scalar::Util;
1;
