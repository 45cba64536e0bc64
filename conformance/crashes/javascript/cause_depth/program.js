// console.error prints three causes; the fourth, which has a cause itself, only as a bare name.
function level(n) {
  return n === 5 ? new Error(`level ${n}`) : new Error(`level ${n}`, { cause: level(n + 1) });
}

console.error('request failed:', level(1));
