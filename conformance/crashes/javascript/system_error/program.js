// A system error carries its code, number and call.
const fs = require('node:fs');

function readSettings() {
  return fs.readFileSync('/srv/web/missing.json');
}

readSettings();
