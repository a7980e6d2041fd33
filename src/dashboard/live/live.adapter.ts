import { type INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { type Server, type ServerOptions } from 'socket.io';
import { LiveDoor } from './live-door';

/** Nobody has to say anything. */
const MAX_RECEIVED_BYTES = 10_000;

/** Socket.IO on the server of the house, with a door of ours before every handshake. */
export class LiveAdapter extends IoAdapter {
  constructor(private readonly app: INestApplication) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const door = this.app.get(LiveDoor);
    const ours: Partial<ServerOptions> = {
      serveClient: false,
      maxHttpBufferSize: MAX_RECEIVED_BYTES,
      connectTimeout: 10_000,
      allowRequest: (request, decide) => {
        void door.refuse(request).then((reason) => decide(reason, reason === undefined));
      },
    };
    return super.createIOServer(port, { ...options, ...ours }) as Server;
  }
}
