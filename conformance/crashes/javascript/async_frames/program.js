// Frames after an await.
async function query() {
  await null;
  throw new Error('connection was reset');
}

async function handler() {
  await query();
}

class Server {
  async serve() {
    await handler();
  }
}

new Server().serve();
