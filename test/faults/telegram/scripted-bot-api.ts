import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Update } from '@grammyjs/types';

export interface Call {
  method: string;
  payload: Record<string, unknown>;
  /** The body as it came, for calls that are not JSON. */
  body: string;
  at: number;
}
/** What the server does instead of answering as Telegram would. */
export type Fault = (response: ServerResponse, request: IncomingMessage) => void;

export const refuse =
  (code: number, description: string, parameters?: object): Fault =>
  (response) =>
    response
      .writeHead(code, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: false, error_code: code, description, parameters }));
export const html =
  (code: number): Fault =>
  (response) =>
    response.writeHead(code, { 'content-type': 'text/html' }).end('<html><h1>Bad gateway</h1></html>');
export const hang: Fault = () => undefined;
export const reset: Fault = (_response, request) => request.socket.destroy();
/** Headers at once, then a byte now and then, and never the end. */
export const drip: Fault = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};
export const ok =
  (result: unknown): Fault =>
  (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }));

const ME = { id: 4242, is_bot: true, first_name: 'Tele', username: 'tele_bot' };

/** A Bot API that misbehaves on command, down to the socket; what is not commanded works as Telegram does. */
export class ScriptedBotApi {
  readonly calls: Call[] = [];
  private readonly server: Server = createServer((request, response) => void this.serve(request, response));
  private readonly once = new Map<string, Fault[]>();
  private readonly lasting = new Map<string, Fault>();
  private queue: Update[] = [];
  private wake = new Set<() => void>();
  private messageId = 1000;

  async start(port = 0): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get root(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Updates that Telegram would deliver again. */
  get unacknowledged(): number[] {
    return this.queue.map(({ update_id: id }) => id);
  }

  push(...updates: Update[]): void {
    this.queue.push(...updates);
    this.wake.forEach((wake) => wake());
  }

  /** The next call of `method` meets `fault`; several wait in line. */
  next(method: string, ...faults: Fault[]): void {
    this.once.set(method, [...(this.once.get(method) ?? []), ...faults]);
  }

  /** Every call of `method` meets `fault` until it is taken away. */
  always(method: string, fault: Fault | undefined): void {
    if (fault) this.lasting.set(method, fault);
    else this.lasting.delete(method);
  }

  of(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request).catch(() => '');
    const method = request.url?.split('/').at(-1) ?? '';
    const payload = body.startsWith('{') ? (JSON.parse(body) as Record<string, unknown>) : {};
    this.calls.push({ method, payload, body, at: performance.now() });
    const fault = this.once.get(method)?.shift() ?? this.lasting.get(method);
    if (fault) return fault(response, request);
    ok(await this.answer(method, payload, response))(response, request);
  }

  private async answer(
    method: string,
    payload: Record<string, unknown>,
    response: ServerResponse,
  ): Promise<unknown> {
    if (method === 'getMe') return ME;
    if (method === 'getUpdates') return this.poll(payload, response);
    if (/^send(?!ChatAction)/.test(method)) {
      return { message_id: this.messageId++, date: 1, chat: { id: payload.chat_id, type: 'private' } };
    }
    return true;
  }

  private async poll(
    { offset, timeout, limit }: Record<string, unknown>,
    response: ServerResponse,
  ): Promise<Update[]> {
    if (typeof offset === 'number') this.queue = this.queue.filter(({ update_id: id }) => id >= offset);
    const deadline = performance.now() + Number(timeout ?? 0) * 1000;
    while (this.queue.length === 0 && performance.now() < deadline && !response.destroyed) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(1, deadline - performance.now()));
        this.wake.add(resolve);
        response.on('close', resolve);
        response.on('close', () => clearTimeout(timer));
      });
    }
    return this.queue.slice(0, Number(limit ?? 100));
  }
}
