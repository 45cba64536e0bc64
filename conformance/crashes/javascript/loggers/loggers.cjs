'use strict';
/*
 * Preloaded: the real logger named by UEP_LOGGER writes what nobody caught and what the program prints itself.
 *
 * The clock, the host and the process stand still, so that the same program always gives the same bytes.
 */
const os = require('node:os');
const util = require('node:util');
const { isMainThread } = require('node:worker_threads');

const NOW = 1795255200123;
const STAMP = '2026-11-21T10:00:00.123Z';

function standStill() {
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...parts) {
      super(...(parts.length ? parts : [NOW]));
    }

    static now() {
      return NOW;
    }

    getTimezoneOffset() {
      return 0;
    }
  };
  os.hostname = () => 'web1';
  os.loadavg = () => [0.5, 0.4, 0.3];
  os.uptime = () => 86400;
  Object.defineProperty(process, 'pid', { value: 4711 });
  process.memoryUsage = () => ({ rss: 1, heapTotal: 1, heapUsed: 1, external: 1, arrayBuffers: 1 });
}

/* winston's formats as its manual combines them; the stack of an error is a member of the record. */
function winston(name) {
  const { createLogger, format, transports } = require('winston');
  const lines = format.printf(({ timestamp, level, message, stack }) => `${timestamp} ${level}: ${stack ?? message}`);
  const layout = { winston_printf: lines, winston_simple: format.simple() }[name] ?? format.json();
  const whole = name === 'winston_exceptions';
  const logger = createLogger({
    exitOnError: false,
    format: format.combine(format.timestamp(), format.errors({ stack: true }), layout),
    transports: [new transports.Console({ forceConsole: false, handleExceptions: whole })],
  });
  return { say: (text) => logger.info(text), tell: whole ? undefined : (error) => logger.error(error) };
}

function pino(name) {
  const pretty = () => require('pino-pretty')({ colorize: false, sync: true, translateTime: 'UTC:yyyy-mm-dd HH:MM:ss.l' });
  const log = require('pino')({}, name === 'pino_pretty' ? pretty() : require('pino').destination({ sync: true }));
  return { say: (text) => log.info(text), tell: (error) => log.error(error, 'request 17 failed') };
}

function bunyan() {
  const log = require('bunyan').createLogger({ name: 'shop' });
  return { say: (text) => log.info(text), tell: (error) => log.error(error, 'request 17 failed') };
}

function log4js() {
  const library = require('log4js');
  library.configure({
    appenders: { out: { type: 'stdout', layout: { type: 'basic' } } },
    categories: { default: { appenders: ['out'], level: 'info' } },
  });
  const log = library.getLogger('shop');
  return { say: (text) => log.info(text), tell: (error) => log.error('request 17 failed:', error) };
}

function console_() {
  const print = console.error.bind(console);
  return { say: (text) => print(STAMP, 'INFO', text), tell: (error) => print(STAMP, 'ERROR', 'request 17 failed:', error) };
}

const made = { pino, pino_pretty: pino, bunyan, log4js, console: console_ };

function install(name) {
  standStill();
  const { say, tell: write } = (made[name] ?? winston)(name);
  const tell = write && ((value) => {
    if (util.types.isNativeError(value)) globalThis.uepTruth?.(value);
    write(value);
  });
  say('request 17 begins');
  if (tell) {
    process.on('uncaughtException', (error) => {
      tell(error);
      process.exitCode = 1;
    });
    for (const stream of ['log', 'error']) {
      console[stream] = (...values) => {
        const error = values.find((value) => util.types.isNativeError(value) || String(value).includes('\n    at '));
        if (error === undefined) say(util.format(...values));
        else tell(error);
      };
    }
  }
  process.on('exit', () => say('request 17 is over'));
}

if (isMainThread) install(process.env.UEP_LOGGER);
