// Modules have URLs for files; top-level await adds frames of the loader.
import { setImmediate as tick } from 'node:timers/promises';

export async function load(name) {
  await tick();
  throw new TypeError(`${name} has no default export`);
}

export default await load('plugin');
