// A combinator has a frame without a place.
async function part(n) {
  await null;
  if (n === 2) throw new Error(`part ${n} failed`);
}

async function whole() {
  await Promise.all([part(0), part(1), part(2)]);
}

async function settled() {
  await Promise.any([whole()]);
}

settled().catch((error) => console.error(error));
