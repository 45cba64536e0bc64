// A thrown object that is not an error.
function stop() {
  throw { status: 500, reason: 'out of paper', items: ['a', 'b'] };
}

stop();
