// Writes what the real trackers of npm send for one error with a cause: node produce.cjs FOLDER. Nothing leaves the machine.
const fs = require('fs');
const http = require('http');
const path = require('path');
const zlib = require('zlib');
const { place } = require('./shop.cjs');

const folder = process.argv[2];
const keep = (name, value) => fs.writeFileSync(path.join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

function fail() {
  try {
    place({});
  } catch (error) {
    return error;
  }
}

async function rollbar() {
  const Rollbar = require('rollbar');
  const client = new Rollbar({ accessToken: 'token', environment: 'test', codeVersion: '1.2', captureUncaught: false, captureUnhandledRejections: false });
  const sent = [];
  client.client.api.postItem = (item, done) => { sent.push(JSON.parse(JSON.stringify(item))); done && done(null, {}); };
  client.critical(fail(), { order: 7 });
  client.warning('a warning');
  await pause(500);
  keep('rollbar_error.json', sent.find((item) => item.level === 'critical'));
  keep('rollbar_message.json', sent.find((item) => item.level === 'warning'));
}

async function bugsnag() {
  const client = require('@bugsnag/node').createClient({ apiKey: '0'.repeat(32), autoTrackSessions: false, autoDetectErrors: false, releaseStage: 'test', appVersion: '1.2', logger: null, projectRoot: '/srv/app/node' });
  const sent = [];
  client._setDelivery(() => ({ sendEvent: (payload, done) => { sent.push(JSON.parse(JSON.stringify(payload))); done(null); }, sendSession: (_, done) => done() }));
  client.notify(fail(), (event) => { event.addMetadata('order', { id: 7 }); event.severity = 'warning'; });
  await pause(500);
  keep('bugsnag.json', sent[0]);
}

function ecs() {
  const lines = [];
  const logger = require('pino')(require('@elastic/ecs-pino-format').ecsFormat(), { write: (line) => lines.push(line) });
  logger.error({ err: fail() }, 'failed order');
  logger.fatal('bare');
  logger.info('all is well');
  keep('ecs.ndjson', lines.join(''));
}

async function apm() {
  const server = http.createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      if (request.url.startsWith('/intake')) {
        keep('elastic_apm.ndjson', (request.headers['content-encoding'] === 'gzip' ? zlib.gunzipSync(body) : zlib.inflateSync(body)).toString());
      }
      response.end('{}');
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const agent = require('elastic-apm-node').start({ serviceName: 'shop', serviceVersion: '1.2', environment: 'test', serverUrl: `http://127.0.0.1:${server.address().port}`, centralConfig: false, metricsInterval: '0s', cloudProvider: 'none', logLevel: 'off', captureExceptions: false });
  const error = fail();
  error.code = 'E7';
  agent.captureError(error, { custom: { order: 7 }, handled: false });
  agent.captureError('a plain message');
  await pause(500);
  await new Promise((done) => agent.flush(done));
  await pause(500);
}

(async () => {
  await rollbar();
  await bugsnag();
  ecs();
  await apm();
  process.exit(0);
})();
