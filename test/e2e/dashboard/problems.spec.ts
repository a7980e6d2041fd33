import { Controller, Get, Header, HttpException, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Public } from '../../../src/dashboard/auth/access/policy';
import { DashboardUnderTest } from './dashboard-under-test';

@Public()
@Controller('fail')
class FailingController {
  @Get('bug')
  @Header('content-type', 'image/png')
  bug(): never {
    throw new TypeError('secret in /a/path');
  }

  @Get('nothing')
  nothing(): never {
    // What a careless library may do.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw undefined;
  }

  @Get('rejects')
  rejects(): Promise<never> {
    return Promise.reject(new HttpException({ message: 'secret', stack: 'secret' }, 502));
  }

  @Get('halfway')
  halfway(@Res() response: Response): never {
    response.write('the first half');
    throw new Error('secret');
  }
}

/** What is our own fault is nobody else's business. */
describe('a route that fails', () => {
  let dashboard: DashboardUnderTest;
  beforeAll(async () => (dashboard = await DashboardUnderTest.open({ controllers: [FailingController] })));
  afterAll(() => dashboard.close());

  it.each(['bug', 'nothing', 'rejects'])('tells nothing of what went wrong: %s', async (how) => {
    const response = await dashboard.stranger.get(`/fail/${how}`).expect(500);
    expect(response.get('content-type')).toBe('application/json; charset=utf-8');
    expect(JSON.parse(response.text)).toEqual({
      statusCode: 500,
      error: 'Internal Server Error',
      message: 'Something went wrong here; the log says what',
    });
  });

  it('breaks off an answer that was already on its way, instead of passing it for whole', async () => {
    await expect(dashboard.stranger.get('/fail/halfway')).rejects.toThrow(/aborted|hang up/);
    await dashboard.stranger.get('/health/live').expect(200);
  });
});
