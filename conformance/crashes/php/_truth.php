<?php

// Writes what PHP itself knows of every error that a program prints or leaves uncaught, a line of JSON each.

namespace Truth;

const LEVELS = [
    E_WARNING => 'Warning', E_NOTICE => 'Notice', E_DEPRECATED => 'Deprecated', E_USER_ERROR => 'Fatal error',
    E_USER_WARNING => 'Warning', E_USER_NOTICE => 'Notice', E_USER_DEPRECATED => 'Deprecated',
    E_ERROR => 'Fatal error', E_PARSE => 'Parse error', E_COMPILE_ERROR => 'Fatal error',
];

function write(array $nodes): void
{
    $text = json_encode($nodes, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE);
    file_put_contents(getenv('UEP_TRUTH'), "$text\n", FILE_APPEND);
}

/** A name as a string of C: that of an anonymous class has a zero byte and a place behind it. */
function printed(string $name): string
{
    return explode("\0", $name)[0];
}

/** Each function runs where the one that it called was called from. */
function frames(string $file, int $line, array $trace): array
{
    $frames = [];
    $trace[] = ['function' => '{main}'];
    foreach ($trace as $call) {
        $function = printed(($call['class'] ?? '') . '') . ($call['type'] ?? '') . $call['function'];
        $frame = ['function' => $function, 'file' => $file, 'line' => $line];
        $frames[] = $file === '' ? ['function' => $function] : $frame;
        $file = $call['file'] ?? '';
        $line = $call['line'] ?? 0;
    }
    return $frames;
}

function seen(\Throwable $error, bool $causes = true): void
{
    $nodes = [];
    for ($e = $error; $e !== null; $e = $causes ? $e->getPrevious() : null) {
        $edge = $nodes === [] ? [] : ['parent' => count($nodes) - 1, 'relation' => 'RELATION_CAUSE'];
        $nodes[] = $edge + [
            'type_name' => printed(get_class($e)),
            'message' => $e->getMessage(),
            'frames' => frames($e->getFile(), $e->getLine(), $e->getTrace()),
        ];
    }
    write($nodes);
}

/** Since 8.5 a fatal error has a trace. */
function raised(int $level, string $text, string $file, int $line, ?array $trace = null): bool
{
    $frames = $trace === null ? [['file' => $file, 'line' => $line]] : frames($file, $line, $trace);
    write([['type_name' => LEVELS[$level], 'message' => $text, 'frames' => $frames]]);
    return false;
}

set_error_handler(fn (int $level, string $text, string $file, int $line) => raised($level, $text, $file, $line));
set_exception_handler(function (\Throwable $e): void {
    if ($e instanceof \ParseError) {
        raised(E_PARSE, $e->getMessage(), $e->getFile(), $e->getLine());
    } else {
        seen($e);
    }
});
register_shutdown_function(function (): void {
    $last = error_get_last();
    if ($last !== null && $last['type'] & (E_ERROR | E_PARSE | E_COMPILE_ERROR)) {
        raised($last['type'], $last['message'], $last['file'], $last['line'], $last['trace'] ?? null);
    }
});
