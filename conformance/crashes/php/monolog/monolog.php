<?php
// Loads Monolog of Debian, with the formatter that LAYOUT names.
require '/usr/share/php/Monolog/autoload.php';
class_exists('Monolog\Logger');

function shop_log()
{
    $lines = new Monolog\Formatter\LineFormatter(null, null, true);
    $lines->includeStacktraces();
    $json = new Monolog\Formatter\JsonFormatter();
    $json->includeStacktraces();
    $handler = new Monolog\Handler\StreamHandler('php://stdout');
    $handler->setFormatter(match (getenv('LAYOUT')) {
        'line' => new Monolog\Formatter\LineFormatter(),
        'line_traces' => $lines,
        'json' => new Monolog\Formatter\JsonFormatter(),
        'json_traces' => $json,
        'logstash' => new Monolog\Formatter\LogstashFormatter('shop', 'till'),
    });
    $log = new Monolog\Logger('shop');
    $log->setTimezone(new DateTimeZone('UTC'));
    return $log->pushHandler($handler);
}
