import { type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { ApiRefusal } from '../server/api-refusal';
import { onTheWire, sendJson } from '../server/send-json';
import { type Fault } from './fault';

const DRIP_MS = 100;

/**
 * Lets a fault happen to a call. `perform` does what the call asks for and gives Telegram's answer.
 */
export async function suffer(fault: Fault, response: ServerResponse, perform: () => unknown): Promise<void> {
  switch (fault.kind) {
    case 'error': {
      const parameters = fault.retryAfter === undefined ? undefined : { retry_after: fault.retryAfter };
      throw new ApiRefusal(fault.code, fault.description, parameters);
    }
    case 'html':
      response.writeHead(fault.code, { 'content-type': 'text/html' });
      response.end('<html><head><title>Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>');
      return;
    case 'hang':
      return;
    case 'reset':
      response.destroy();
      return;
    case 'half-close':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4096' });
      response.write('{"ok":true,"result":', () => response.destroy());
      return;
    case 'drip': {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), DRIP_MS);
      response.once('close', () => clearInterval(timer));
      return;
    }
    case 'truncated': {
      const whole = onTheWire({ ok: true, result: await perform() });
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(whole.slice(0, whole.length / 2));
      return;
    }
    case 'latency':
      await delay(fault.ms);
      sendJson(response, 200, { ok: true, result: await perform() });
      return;
    case 'answer-lost':
      await perform();
      response.destroy();
      return;
    case 'answer-withheld':
      await perform();
  }
}
