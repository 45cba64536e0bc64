// Texts that stand for something else: timestamps, durations, base64, 64-bit numbers. Each profile has its spellings.
import {matches} from './schema.mjs';

const TIMESTAMP = new RegExp('^([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])'
  + '(?:\\.([0-9]{1,9}))?(?:Z|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))$');
const DURATION = /^(-?)([0-9]{1,12})(?:\.([0-9]{1,9}))?s$/;
const FIRST_SECOND = -62135596800, LAST_SECOND = 253402300799; // the years 1 to 9999 (UEP-JSON-068)

const nanos = (fraction) => Number((fraction ?? '').padEnd(9, '0'));

// Days since 1970-01-01 of a day in the proleptic Gregorian calendar, and back.
function toDays(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400), inEra = y - era * 400;
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - 719468;
}

function fromDays(days) {
  const z = days + 719468, era = Math.floor(z / 146097), inEra = z - era * 146097;
  const y = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365);
  const inYear = inEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * inYear + 2) / 153), month = m < 10 ? m + 3 : m - 9;
  return [y + era * 400 + (month <= 2 ? 1 : 0), month, inYear - Math.floor((153 * m + 2) / 5) + 1];
}

// null where the form is wrong (UEP-JSON-092); `exists` is for the rules phase (UEP-JSON-015).
export function parseTimestamp(text, profile) {
  if (profile === 'canonical' && !matches('timestamp', text)) return null; // UEP-JSON-060, 064
  const m = TIMESTAMP.exec(text); // UEP-JSON-061 to 063, 065, 067
  if (m === null) return null;
  const [year, month, day, hour, minute, second] = m.slice(1, 7).map(Number);
  const days = toDays(year, month, day);
  const shift = m[8] === undefined ? 0 : (m[8] === '-' ? -60 : 60) * (Number(m[9]) * 60 + Number(m[10]));
  const seconds = days * 86400 + hour * 3600 + minute * 60 + second - shift;
  const dayExists = fromDays(days)[2] === day; // UEP-REC-010
  return {seconds, nanos: nanos(m[7]), exists: dayExists && seconds >= FIRST_SECOND && seconds <= LAST_SECOND};
}

// UEP-JSON-059: 0, 3, 6 or 9 digits, the fewest that lose nothing.
function fraction(value) {
  if (value === 0) return '';
  const nine = String(value).padStart(9, '0');
  return '.' + (nine.endsWith('000000') ? nine.slice(0, 3) : nine.endsWith('000') ? nine.slice(0, 6) : nine);
}

export function formatTimestamp(t) {
  const days = Math.floor(t.seconds / 86400), rest = t.seconds - days * 86400;
  const [year, month, day] = fromDays(days);
  const two = (n) => String(n).padStart(2, '0');
  const clock = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(two).join(':');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${clock}${fraction(t.nanos)}Z`;
}

export const compareTimestamps = (a, b) => a.seconds - b.seconds || a.nanos - b.nanos;

// null where the form is wrong; sign and length are for the rules phase (UEP-JSON-016, 070, 071).
export function parseDuration(text, profile) {
  if (profile === 'canonical' && !matches('duration', text)) return null; // UEP-REC-055: the sign too
  const m = DURATION.exec(text);
  if (m === null) return null;
  const seconds = BigInt(m[2]), part = nanos(m[3]);
  return {seconds, nanos: part, negative: m[1] === '-' && (seconds > 0n || part > 0)};
}

export const formatDuration = (d) => `${d.seconds}${fraction(d.nanos)}s`; // UEP-JSON-069

// null where the form is wrong; `loose` says that unused low bits are not zero (UEP-JSON-017, 078, 079).
export function parseBase64(text, profile) {
  const m = /^([A-Za-z0-9+/_-]*)(={0,2})$/.exec(text);
  if (m === null) return null;
  const [, body, padding] = m;
  const standard = /[+/]/.test(body), urlSafe = /[-_]/.test(body), over = body.length % 4;
  if (standard && urlSafe || over === 1) return null; // UEP-JSON-077
  if (padding !== '' && (body.length + padding.length) % 4 !== 0) return null; // a part of the padding, or too much
  if (profile === 'canonical' && (urlSafe || over !== 0 && padding === '')) return null; // UEP-JSON-076
  const bytes = Buffer.from(body, 'base64');
  const exact = bytes.toString('base64').replace(/=+$/, '') === body.replaceAll('-', '+').replaceAll('_', '/');
  return {bytes, loose: !exact};
}

// A JSON number as the integer it is, or null: digits alone are exact, all else is a double (UEP-JSON-045, 048, 091).
export function exactInteger({value, text}) {
  if (/^-?[0-9]+$/.test(text)) return BigInt(text);
  return Number.isInteger(value) ? BigInt(value) : null;
}

export const UINT64_MAX = 2n ** 64n - 1n;
