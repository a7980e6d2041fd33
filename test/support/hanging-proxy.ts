import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands before a server and can make it hang: it goes on accepting, and nothing comes through any more. */
export class HangingProxy {
  private readonly sockets = new Set<Socket>();
  private frozen = false;
  private server: ReturnType<typeof createServer> | undefined;

  /** @returns the address of `url`'s server by way of this proxy */
  async before(url: string): Promise<string> {
    const { hostname, port } = new URL(url);
    this.server = createServer((near) => {
      const far = connect(Number(port), hostname);
      this.join(near, far);
      this.join(far, near);
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    const through = new URL(url);
    through.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return through.href;
  }

  freeze(): void {
    this.frozen = true;
    this.sockets.forEach((socket) => socket.pause());
  }

  thaw(): void {
    this.frozen = false;
    this.sockets.forEach((socket) => socket.resume());
  }

  async close(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private join(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.on('data', (bytes) => to.write(bytes));
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
    from.on('error', () => to.destroy());
    if (this.frozen) from.pause();
  }
}
