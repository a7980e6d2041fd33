import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

export interface ChatRequest {
  model: string;
  messages: { role: 'system' | 'user' | 'assistant'; content: string }[];
  stream?: boolean;
  stream_options?: unknown;
  max_tokens?: number;
  max_completion_tokens?: number;
}

/** What the model does about one request. */
export type ChatScript = (reply: ChatReply, request: ChatRequest) => Promise<void> | void;

/** The wire of OpenAI's chat completions, one piece at a time, right or wrong. */
export class ChatReply {
  constructor(private readonly response: ServerResponse) {}

  /** Resolves when the caller has hung up. */
  get gone(): Promise<void> {
    return this.response.destroyed
      ? Promise.resolve()
      : new Promise((resolve) => this.response.once('close', resolve));
  }

  say(...pieces: string[]): this {
    for (const content of pieces) this.chunk({ choices: [{ index: 0, delta: { content } }] });
    return this;
  }

  /** @param usage absent: none is told, as by servers that do not count */
  finish(reason = 'stop', usage?: { prompt_tokens: number; completion_tokens: number }): void {
    this.chunk({ choices: [{ index: 0, delta: {}, finish_reason: reason }] });
    if (usage) this.chunk({ choices: [], usage });
    this.raw('data: [DONE]\n\n');
    this.response.end();
  }

  chunk(fields: object): void {
    const chunk = { id: 'chatcmpl-1', object: 'chat.completion.chunk', model: 'fake-1-2026', ...fields };
    this.raw(`data: ${JSON.stringify(chunk)}\n\n`);
  }

  raw(bytes: string | Buffer): this {
    if (!this.response.headersSent) this.response.writeHead(200, { 'content-type': 'text/event-stream' });
    this.response.write(bytes);
    return this;
  }

  end(): void {
    this.response.end();
  }

  /** The connection breaks. */
  cut(): void {
    this.response.destroy();
  }

  /** Nothing more comes, and the connection stays. */
  hang(): Promise<void> {
    return this.gone;
  }

  refuse(status: number, error: object = {}, headers: Record<string, string> = {}): void {
    this.response.writeHead(status, { 'content-type': 'application/json', ...headers });
    this.response.end(JSON.stringify({ error: { message: 'refused', ...error } }));
  }

  page(status: number): void {
    this.response
      .writeHead(status, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Proxy</title>');
  }
}

/** Says back what was said, as a model in a good mood. */
const echo: ChatScript = (reply, { messages }) =>
  reply
    .say('You ', 'said: ', messages.at(-1)?.content ?? '')
    .finish('stop', { prompt_tokens: 100, completion_tokens: 10 });

/** A server of a language model on loopback, which does as it is told. */
export class FakeLlm {
  readonly requests: (ChatRequest & { authorization: string | undefined })[] = [];
  /** What it does when nothing else was ordered. */
  usually: ChatScript = echo;
  private readonly ordered: ChatScript[] = [];
  private underWay = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeLlm> {
    const server = createServer();
    const llm = new FakeLlm(server);
    server.on('request', (request, response) => void llm.serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return llm;
  }

  get apiRoot(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  /** Requests that are not over. */
  get busy(): number {
    return this.underWay;
  }

  /** The next requests are met by these, one each. */
  next(...scripts: ChatScript[]): void {
    this.ordered.push(...scripts);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.underWay += 1;
    response.once('close', () => (this.underWay -= 1));
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const reply = new ChatReply(response);
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return reply.refuse(404);
    const body = JSON.parse(Buffer.concat(parts).toString()) as ChatRequest;
    this.requests.push({ ...body, authorization: request.headers.authorization });
    await (this.ordered.shift() ?? this.usually)(reply, body);
  }
}
