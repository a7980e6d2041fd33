import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { SNAPSHOT } from '../../src/simulator/people/snapshot';

/** What the painter does about one order. */
export type ImageScript = (reply: ImageReply, order: Record<string, unknown>) => Promise<void> | void;

export class ImageReply {
  constructor(
    private readonly response: ServerResponse,
    readonly origin: string,
  ) {}

  json(body: unknown, status = 200, headers: Record<string, string> = {}): void {
    this.response.writeHead(status, { 'content-type': 'application/json', ...headers });
    this.response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  refuse(status: number, error: object = {}, headers: Record<string, string> = {}): void {
    this.json({ error: { message: 'refused', ...error } }, status, headers);
  }

  redirect(location: string): void {
    this.response.writeHead(302, { location }).end();
  }

  bytes(content: Buffer): void {
    this.response.writeHead(200, { 'content-type': 'image/png' }).end(content);
  }

  cut(): void {
    this.response.destroy();
  }

  hang(): Promise<void> {
    return new Promise((resolve) => this.response.once('close', resolve));
  }
}

const asBase64: ImageScript = (reply) => reply.json({ data: [{ b64_json: SNAPSHOT.toString('base64') }] });
const asWebui: ImageScript = (reply, { seed }) =>
  reply.json({ images: [SNAPSHOT.toString('base64')], parameters: {}, info: JSON.stringify({ seed }) });

/** OpenAI's images/generations and the API of Stable Diffusion WebUI on loopback, which do as they are told. */
export class FakeImageApi {
  readonly orders: { path: string; body: Record<string, unknown>; authorization: string | undefined }[] = [];
  /** What `/sdapi/v1/progress` tells; undefined: it fails. */
  progress: number | undefined = 0;
  /** How often it was asked for. */
  looks = 0;
  /** What `/pictures/…` gives. */
  picture: ImageScript = (reply) => reply.bytes(SNAPSHOT);
  private readonly ordered: ImageScript[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeImageApi> {
    const server = createServer();
    const api = new FakeImageApi(server);
    server.on('request', (request, response) => void api.serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return api;
  }

  /** For `IMAGE_API_ROOT` of kind `sdwebui`; `openai` has `/v1` behind it. */
  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  next(...scripts: ImageScript[]): void {
    this.ordered.push(...scripts);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const reply = new ImageReply(response, this.origin);
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path.startsWith('/pictures/')) return this.picture(reply, {});
    if (path === '/sdapi/v1/progress') {
      this.looks += 1;
      return this.progress === undefined
        ? reply.refuse(500)
        : reply.json({ progress: this.progress, state: {} });
    }
    const usually = path.startsWith('/sdapi/') ? asWebui : asBase64;
    const body = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
    this.orders.push({ path, body, authorization: request.headers.authorization });
    await (this.ordered.shift() ?? usually)(reply, body);
  }
}
