import { Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host';
import { type Sessions } from '../session/sessions';
import { loadEnv } from '../../../config/env';
import { type ApiKeys } from '../keys/api-keys';
import { KeyEntrance } from '../keys/key-entrance';
import { AccessGuard } from './access.guard';
import { MetricsToken } from './metrics-token';
import { AllowMonitoring, Public } from './policy';

class Handlers {
  forgotten(this: void): void {
    // Nothing said about who may.
  }
  @AllowMonitoring() metrics(this: void): void {
    // For owners and monitoring.
  }
  @Public() open(this: void): void {
    // For everybody.
  }
}

describe('AccessGuard', () => {
  const asked: string[] = [];
  const sessions = {
    find: (token: string) => {
      asked.push(token);
      return Promise.resolve(undefined);
    },
  } as unknown as Sessions;
  const guard = new AccessGuard(
    new Reflector(),
    sessions,
    new MetricsToken(loadEnv({ METRICS_TOKEN: 'a token for metrics' })),
    new KeyEntrance({} as ApiKeys),
  );
  const { forgotten, metrics, open } = Handlers.prototype;

  const enter = (type: string, handler: () => void, request: object = {}) => {
    const host = new ExecutionContextHost([{ headers: {}, ...request }, {}], Handlers, handler);
    host.setType(type);
    return guard.canActivate(host);
  };

  it('leaves the bot’s handlers to the bot', async () => {
    expect(await enter('telegraf', forgotten)).toBe(true);
  });

  it('never takes a request for an update, whatever the request holds', async () => {
    const request = {
      getType: () => 'telegraf',
      type: 'telegraf',
      contextType: 'telegraf',
      update: { update_id: 1 },
    };
    await expect(enter('http', forgotten, request)).rejects.toThrow('Log in first');
  });

  it.each(['ws', 'rpc', 'graphql'])(
    'is closed to the transport %j, of which nobody thought yet',
    async (type) => {
      expect(await enter(type, open)).toBe(false);
    },
  );

  it('takes the token of the monitoring for nothing but the metrics', async () => {
    const bearing = (authorization: string): object => ({ headers: { authorization } });
    expect(await enter('http', metrics, bearing('Bearer a token for metrics'))).toBe(true);
    await expect(enter('http', forgotten, bearing('Bearer a token for metrics'))).rejects.toThrow('Log in');
    for (const wrong of ['Bearer a token for metric', 'Basic a token for metrics', 'Bearer ', 'Bearer', ''])
      await expect(enter('http', metrics, bearing(wrong))).rejects.toThrow('Log in');
  });

  it('asks the database only about what can be a token', async () => {
    for (const value of ['short', 'x'.repeat(44), '', ['x'.repeat(43)], { length: 43 }]) {
      await expect(enter('http', forgotten, { cookies: { teleskop_session: value } })).rejects.toThrow(
        'Log in',
      );
    }
    expect(asked).toEqual([]);
    await expect(enter('http', forgotten, { cookies: { teleskop_session: 'x'.repeat(43) } })).rejects.toThrow(
      'Log in',
    );
    expect(asked).toEqual(['x'.repeat(43)]);
  });
});
