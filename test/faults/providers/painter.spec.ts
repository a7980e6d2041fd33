import { OpenAiPainter } from '../../../src/companion/painter/openai/openai-painter';
import { PainterFailedError, PictureRefusedError } from '../../../src/companion/painter/no-picture-error';
import { type PainterSettings, type PainterTimings } from '../../../src/companion/painter/painter-settings';
import { WebuiPainter } from '../../../src/companion/painter/sdwebui/webui-painter';
import { SafeDownload } from '../../../src/media/safe-download/safe-download';
import { SNAPSHOT } from '../../../src/simulator/people/snapshot';
import { FakeImageApi, type ImageScript } from '../../support/fake-image-api';
import { until } from '../../support/until';

const NEVER = 60_000;
const patient: PainterTimings = {
  wholeMs: NEVER,
  downloadMs: NEVER,
  retryWithinMs: 20_000,
  firstPauseMs: 5,
  progressEveryMs: 10,
};
const wish = { prompt: 'a lighthouse', negativePrompt: 'text, crowds', seed: 4_000_000_000 };

describe.each(['openai', 'sdwebui'] as const)('a painter of kind %s', (kind) => {
  let api: FakeImageApi;
  let painters: (OpenAiPainter | WebuiPainter)[];
  beforeEach(async () => {
    api = await FakeImageApi.start();
    painters = [];
  });
  afterEach(async () => {
    painters.forEach((painter) => painter.onModuleDestroy());
    await api.stop();
  });

  function painter(
    timings: Partial<PainterTimings> = {},
    settings: Partial<PainterSettings> = {},
  ): OpenAiPainter | WebuiPainter {
    const apiRoot = kind === 'openai' ? `${api.origin}/v1` : api.origin;
    const all = { apiRoot, timings: { ...patient, ...timings }, ...settings };
    const made = kind === 'openai' ? new OpenAiPainter(all, new SafeDownload()) : new WebuiPainter(all);
    painters.push(made);
    return made;
  }

  it('gives what was made, with its size, price and painter', async () => {
    const painted = await painter({}, { model: 'brush-2', price: 0.04 }).paint(wish);
    expect(painted).toMatchObject({
      mimeType: 'image/png',
      width: 2,
      height: 1,
      model: 'brush-2',
      cost: 0.04,
    });
    expect(painted.bytes).toEqual(SNAPSHOT);
  });

  const nothingMade: [string, ImageScript][] = [
    ['is busy', (reply) => reply.refuse(429, {}, { 'retry-after': '0.01' })],
    ['has trouble of its own', (reply) => reply.refuse(500)],
  ];
  it.each(nothingMade)('is asked once more if it %s, and then no more', async (_what, script) => {
    api.next(script);
    await painter().paint(wish);
    expect(api.orders).toHaveLength(2);
    api.next(script, script);
    await expect(painter().paint(wish)).rejects.toThrow(PainterFailedError);
    expect(api.orders).toHaveLength(4);
  });

  const perhapsMade: [string, ImageScript][] = [
    ['breaks the connection', (reply) => reply.cut()],
    ['speaks no JSON', (reply) => reply.json('{"data": [')],
    ['gives no picture', (reply) => reply.json({ data: [], images: [] })],
    ['gives something else', (reply) => reply.json(inEach('a poem about a picture'))],
    ['gives half a picture', (reply) => reply.json(inEach(SNAPSHOT.subarray(0, 40)))],
    ['gives a page', (reply) => reply.json(inEach('<!doctype html>'))],
    ['refuses the key', (reply) => reply.refuse(401)],
  ];
  it.each(perhapsMade)('is not asked again, and paid again, if it %s', async (_what, script) => {
    api.next(script);
    await expect(painter().paint(wish)).rejects.toThrow(PainterFailedError);
    expect(api.orders).toHaveLength(1);
  });

  it('is not waited for longer than a picture may take', async () => {
    api.next((reply) => reply.hang());
    await expect(painter({ wholeMs: 50 }).paint(wish)).rejects.toThrow(/took longer/);
    expect(api.orders).toHaveLength(1);
  });

  it.each([
    { code: 'content_policy_violation', message: 'no' },
    { code: 'moderation_blocked', message: 'no' },
    { message: 'Your request was rejected as a result of our safety system.' },
  ])('may refuse: %j', async (error) => {
    api.next((reply) => reply.refuse(400, error));
    await expect(painter().paint(wish)).rejects.toThrow(PictureRefusedError);
    expect(api.orders).toHaveLength(1);
  });

  it('that cannot be reached is a failure that names no key', async () => {
    const away = painter({}, { apiKey: 'user:secret' });
    await api.stop();
    const failed = away.paint(wish);
    await expect(failed).rejects.toThrow(/ECONNREFUSED/);
    await expect(failed).rejects.not.toThrow(/secret/);
    api = await FakeImageApi.start();
  });

  function inEach(content: string | Buffer): object {
    const base64 = Buffer.from(content).toString('base64');
    return { data: [{ b64_json: base64 }], images: [base64] };
  }
});

describe('a painter of kind openai', () => {
  let api: FakeImageApi;
  beforeEach(async () => (api = await FakeImageApi.start()));
  afterEach(() => api.stop());
  const painter = (): OpenAiPainter =>
    new OpenAiPainter(
      { apiRoot: `${api.origin}/v1`, apiKey: 'sk-1', model: 'dall-e-3', timings: patient },
      new SafeDownload(),
    );

  it('is told the wish, and in words what must not be seen', async () => {
    await painter().paint(wish);
    expect(api.orders[0]).toMatchObject({
      path: '/v1/images/generations',
      authorization: 'Bearer sk-1',
      body: { model: 'dall-e-3', n: 1, prompt: 'a lighthouse. Avoid: text, crowds' },
    });
  });

  it('may point to a picture on its own server, which is fetched without the key', async () => {
    api.next((reply) => reply.json({ data: [{ url: `${reply.origin}/pictures/1.png` }] }));
    expect((await painter().paint(wish)).bytes).toEqual(SNAPSHOT);
  });

  it.each([
    'http://127.0.0.1:9/secret.png',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/x.png',
    'file:///etc/passwd',
    'not an address',
  ])('may not send us to %s', async (url) => {
    api.next((reply) => reply.json({ data: [{ url }] }));
    await expect(painter().paint(wish)).rejects.toThrow(/Refused to fetch/);
  });

  it('may not send us elsewhere from its own server either', async () => {
    api.next((reply) => reply.json({ data: [{ url: `${reply.origin}/pictures/1.png` }] }));
    const elsewhere = await FakeImageApi.start();
    let asked = false;
    elsewhere.picture = (reply) => {
      asked = true;
      reply.bytes(SNAPSHOT);
    };
    api.picture = (reply) => reply.redirect(`${elsewhere.origin}/pictures/1.png`);
    await expect(painter().paint(wish)).rejects.toThrow(PainterFailedError);
    expect(asked).toBe(false);
    await elsewhere.stop();
  });

  it('cannot fill the memory with a picture', async () => {
    api.next((reply) => reply.json({ data: [{ url: `${reply.origin}/pictures/1.png` }] }));
    api.picture = (reply) => reply.bytes(Buffer.alloc(11 * 1024 * 1024));
    await expect(painter().paint(wish)).rejects.toThrow(PainterFailedError);
  });
});

describe('a painter of kind sdwebui', () => {
  let api: FakeImageApi;
  let painter: WebuiPainter;
  beforeEach(async () => {
    api = await FakeImageApi.start();
    painter = new WebuiPainter({ apiRoot: api.origin, apiKey: 'ada:love', model: 'sdxl', timings: patient });
  });
  afterEach(async () => {
    painter.onModuleDestroy();
    await api.stop();
  });

  it('is told the wish, what must not be seen, the seed and the model', async () => {
    await painter.paint(wish);
    expect(api.orders[0]).toMatchObject({
      path: '/sdapi/v1/txt2img',
      authorization: `Basic ${Buffer.from('ada:love').toString('base64')}`,
      body: {
        prompt: 'a lighthouse',
        negative_prompt: 'text, crowds',
        seed: 4_000_000_000,
        override_settings: { sd_model_checkpoint: 'sdxl' },
      },
    });
  });

  it.each([
    ['tells the seed', JSON.stringify({ seed: 42 }), 42],
    ['tells none', undefined, wish.seed],
    ['tells nonsense', '{', wish.seed],
  ])('that %s', async (_what, info, seed) => {
    api.next((reply) =>
      reply.json({ images: [`data:image/png;base64,${SNAPSHOT.toString('base64')}`], info }),
    );
    expect((await painter.paint(wish)).seed).toBe(seed);
  });

  it('is asked how far it is as long as it paints, and no longer', async () => {
    let finish = (): void => undefined;
    api.next(async (reply) => {
      await new Promise<void>((resolve) => (finish = resolve));
      reply.json({ images: [SNAPSHOT.toString('base64')] });
    });
    const seen: number[] = [];
    const painted = painter.paint(wish, { see: (share) => void seen.push(share) });
    api.progress = undefined;
    await until('a look that fails', () => api.looks > 1);
    api.progress = 0.4;
    await until('a look', () => seen.includes(0.4));
    api.progress = 0.8;
    await until('another', () => seen.includes(0.8));
    finish();
    await painted;
    const { looks } = api;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(api.looks).toBeLessThanOrEqual(looks + 1);
  });
});
