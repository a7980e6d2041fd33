import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Faults, FILE_DOWNLOAD } from '../faults/fault';
import { suffer } from '../faults/suffer';
import { type Method } from '../methods/method';
import { type World } from '../world';
import { ApiRefusal } from './api-refusal';
import { readParams } from './read-params';
import { sendJson } from './send-json';

export interface BotApiServerParts {
  world: World;
  token: string;
  methods: ReadonlyMap<string, Method>;
  faults: Faults;
  /** Answers what is not the Bot API; `false` if that is nothing it knows. */
  control: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;
}

const API_PATH = /^\/bot([^/]+)\/(\w+)$/;
const FILE_PATH = /^\/file\/bot([^/]+)\/(.+)$/;

/** The Bot API over HTTP, on loopback (Bot API, "Making requests"). */
export class BotApiServer {
  private server: Server | undefined;
  private port = 0;

  constructor(private readonly parts: BotApiServerParts) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Listens on `port`, or again on the one of before. */
  async listen(port = this.port): Promise<void> {
    const server = createServer((request, response) => void this.serve(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Refuses connections and ends those there are. */
  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const call = API_PATH.exec(pathname);
      const file = call ? undefined : FILE_PATH.exec(pathname);
      if (call) await this.call(call[1]!, call[2]!, request, response, searchParams);
      else if (file) await this.sendFile(file[1]!, file[2]!, response);
      else if (!(await this.parts.control(request, response, pathname)))
        throw new ApiRefusal(404, 'Not Found');
    } catch (error) {
      const refusal =
        error instanceof ApiRefusal ? error : new ApiRefusal(500, `Internal Server Error: ${String(error)}`);
      const { code, description, parameters } = refusal;
      sendJson(response, code, {
        ok: false,
        error_code: code,
        description,
        ...(parameters && { parameters }),
      });
    }
  }

  private async call(
    token: string,
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    this.authorise(token);
    const { world, methods, faults } = this.parts;
    const params = await readParams(request, query);
    const method = methods.get(name.toLowerCase());
    world.record(name, params.all);
    if (!method) throw new ApiRefusal(404, 'Not Found: method not found');
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    // Whoever was killed while the call was read has left already, and that is told only once.
    if (response.destroyed) gone.abort();
    const perform = (): unknown => method({ world, params, gone: gone.signal });
    const fault = faults.take(name, Number(params.text('chat_id')) || undefined);
    if (fault) await suffer(fault, response, perform);
    else sendJson(response, 200, { ok: true, result: await perform() });
  }

  private async sendFile(token: string, path: string, response: ServerResponse): Promise<void> {
    this.authorise(token);
    const { world, faults } = this.parts;
    const file = [...world.files.values()].find((candidate) => candidate.path === path);
    if (!file) throw new ApiRefusal(404, 'Not Found');
    const fault = faults.take(FILE_DOWNLOAD, undefined);
    if (fault) await suffer(fault, response, () => true);
    else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
  }

  private authorise(token: string): void {
    if (token.replaceAll(/%3A/gi, ':') !== this.parts.token) throw new ApiRefusal(401, 'Unauthorized');
  }
}
