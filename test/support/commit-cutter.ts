import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Whether the database never hears of the commit, or commits and its answer is lost. */
export type Cut = 'before' | 'after';

/** The simple query `COMMIT` (PostgreSQL, "Message Formats": `Q`, length, text). */
const COMMIT = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1');

interface Planned {
  cut: Cut;
  done: () => void;
}

/** Stands before Postgres and can break a connection in the very moment of its commit. */
export class CommitCutter {
  private readonly sockets = new Set<Socket>();
  private planned: Planned[] = [];
  private server: Server | undefined;

  /** @returns the address of `url`'s server by way of this proxy */
  async before(url: string): Promise<string> {
    const target = new URL(url);
    const server = (this.server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      this.join(near, far);
    }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const through = new URL(url);
    through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    return through.href;
  }

  /** Cuts the next commit, whoever's it is. Resolves when that has happened. */
  cutNext(cut: Cut): Promise<void> {
    return new Promise((done) => this.planned.push({ cut, done }));
  }

  /** Forgets what was to be cut. */
  spare(): void {
    this.planned = [];
  }

  async close(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private join(near: Socket, far: Socket): void {
    let answerIsLost: Planned | undefined;
    const part = (): void => {
      // A reset, as of a router that lost its tables, and not a polite end.
      near.resetAndDestroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('error', part);
      socket.on('close', () => {
        this.sockets.delete(socket);
        part();
      });
    }
    near.on('data', (bytes) => {
      const planned = bytes.includes(COMMIT) ? this.planned.shift() : undefined;
      if (planned?.cut === 'before') {
        part();
        planned.done();
        return;
      }
      answerIsLost ??= planned;
      far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (!answerIsLost) return void near.write(bytes);
      part();
      answerIsLost.done();
    });
  }
}
