import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

export type CloudflareRequest = 'reserve' | 'upload' | 'look' | 'remove';

/** What happens to one request. `lost`: it is done, but the connection breaks before the answer. */
export type CloudflareFault =
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
  | { kind: 'refusal'; status: number; code: number }
  | { kind: 'html' | 'truncated' | 'lost' | 'hang' };

interface Image {
  id: string;
  metadata: { pictureId: string };
  bytes: Buffer | undefined;
}

const HTML = '<!doctype html><title>502 Bad Gateway</title>';

/** Cloudflare Images as far as the archive talks to it, on loopback, with faults on order. */
export class FakeCloudflare {
  readonly images = new Map<string, Image>();
  readonly seen: { request: CloudflareRequest; authorization: string | undefined; at: number }[] = [];
  private readonly faults: Record<CloudflareRequest, CloudflareFault[]> = {
    reserve: [],
    upload: [],
    look: [],
    remove: [],
  };
  private always: CloudflareFault | undefined;
  private holding: { request: CloudflareRequest; reached: () => void; released: Promise<void> } | undefined;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeCloudflare> {
    const server = createServer();
    const cloudflare = new FakeCloudflare(server);
    server.on('request', (request, response) => void cloudflare.serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return cloudflare;
  }

  get apiRoot(): string {
    return `${this.origin}/client/v4`;
  }

  /** Images with bytes, the only ones that Cloudflare lists and bills. */
  get stored(): Image[] {
    return [...this.images.values()].filter(({ bytes }) => bytes !== undefined);
  }

  /** The next requests of this kind meet these faults, one each. */
  failing(request: CloudflareRequest, ...faults: CloudflareFault[]): void {
    this.faults[request].push(...faults);
  }

  /** The next request of this kind is not answered until it is released. */
  holdNext(request: CloudflareRequest): { reached: Promise<void>; release: () => void } {
    let release = (): void => undefined;
    let reach = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const reached = new Promise<void>((resolve) => (reach = resolve));
    this.holding = { request, reached: reach, released };
    return { reached, release };
  }

  /** Forgets the faults that nobody met. */
  heal(): void {
    this.always = undefined;
    for (const faults of Object.values(this.faults)) faults.length = 0;
  }

  /** Every request meets this fault; undefined ends it. */
  down(fault: CloudflareFault | undefined): void {
    this.always = fault;
  }

  count(request: CloudflareRequest): number {
    return this.seen.filter((entry) => entry.request === request).length;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request).catch(() => undefined);
    if (!body) return;
    const { method, url = '' } = request;
    const kind = kindOf(method, url);
    this.seen.push({ request: kind, authorization: request.headers.authorization, at: Date.now() });
    if (this.holding?.request === kind) {
      const { reached, released } = this.holding;
      this.holding = undefined;
      reached();
      await released;
    }
    const fault = this.always ?? this.faults[kind].shift();
    if (fault && (await meet(fault, request, response))) return;

    const answer = await this.answer(kind, url, body);
    if (fault?.kind === 'lost') return void request.socket.destroy();
    const text = JSON.stringify(answer.body);
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(fault?.kind === 'truncated' ? text.slice(0, text.length / 2) : text);
  }

  private async answer(
    kind: CloudflareRequest,
    url: string,
    body: Response,
  ): Promise<{ status: number; body: object }> {
    const id = decodeURIComponent(url.split('/').at(-1) ?? '');
    const image = this.images.get(id);
    if (kind === 'reserve') return this.reserve(await body.formData());
    if (!image) return { status: 404, body: refusal(5404, 'Image not found') };
    if (kind === 'remove') this.images.delete(id);
    if (kind === 'upload') {
      if (image.bytes) return { status: 409, body: refusal(5409, 'Resource already exists') };
      const file = (await body.formData()).get('file');
      if (!(file instanceof Blob)) return { status: 400, body: refusal(5400, 'Bad request') };
      image.bytes = Buffer.from(await file.arrayBuffer());
    }
    return { status: 200, body: success({ id, ...(image.bytes ? {} : { draft: true }) }) };
  }

  private reserve(form: FormData): { status: number; body: object } {
    const id = randomUUID();
    const metadata = JSON.parse(form.get('metadata') as string) as Image['metadata'];
    this.images.set(id, { id, metadata, bytes: undefined });
    return { status: 200, body: success({ id, uploadURL: `${this.origin}/upload/${id}` }) };
  }
}

function kindOf(method: string | undefined, url: string): CloudflareRequest {
  if (method === 'GET') return 'look';
  if (method === 'DELETE') return 'remove';
  return url.endsWith('/direct_upload') ? 'reserve' : 'upload';
}

/** @returns whether the fault was the whole answer */
async function meet(
  fault: CloudflareFault,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, fault.headers).end(fault.body ?? JSON.stringify(refusal(10000, 'No')));
      return true;
    case 'refusal':
      response.writeHead(fault.status).end(JSON.stringify(refusal(fault.code, 'Refused')));
      return true;
    case 'html':
      response.writeHead(502, { 'content-type': 'text/html' }).end(HTML);
      return true;
    case 'hang':
      await new Promise((resolve) => request.socket.once('close', resolve));
      return true;
    case 'lost':
    case 'truncated':
      return false;
  }
}

async function bodyOf(request: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const type = request.headers['content-type'];
  return new Response(new Uint8Array(Buffer.concat(parts)), {
    headers: type ? { 'content-type': type } : {},
  });
}

const success = (result: object): object => ({ success: true, errors: [], messages: [], result });
const refusal = (code: number, message: string): object => ({
  success: false,
  errors: [{ code, message }],
  messages: [],
  result: null,
});
