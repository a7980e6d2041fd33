import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, type LookupFunction } from 'node:net';
import { DownloadFailedError, ForbiddenAddressError } from '../../../src/media/safe-download/download-errors';
import { SafeDownload, type SafeDownloadOptions } from '../../../src/media/safe-download/safe-download';

/** A provider of pictures on loopback, which counts who comes. */
describe('fetching what a provider points at', () => {
  let server: Server;
  let port: number;
  let visits: string[];
  let bytesSeen: number;
  let answer: (path: string, response: ServerResponse) => void;

  beforeEach(async () => {
    visits = [];
    bytesSeen = 0;
    server = createServer((request, response) => {
      visits.push(request.url ?? '');
      answer(request.url ?? '', response);
    });
    answer = (_path, response) => response.end('picture');
    server.on('connection', (socket) => socket.on('data', ({ length }: Buffer) => (bytesSeen += length)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  /** As in production, but for the port. */
  const strict = (options: SafeDownloadOptions = {}) => new SafeDownload({ ports: [port], ...options });
  /** Lets us reach the provider of this test, and nothing else on loopback. */
  const lenient = (options: SafeDownloadOptions = {}) =>
    strict({ permits: (address) => address === '127.0.0.1', ...options });
  const url = (path = '/', host = '127.0.0.1') => `http://${host}:${port}${path}`;
  const resolving =
    (...addresses: string[]): LookupFunction =>
    (_name, options, done) => {
      const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      if (options.all) done(null, found);
      else done(null, found[0]?.address ?? '', found[0]?.family);
    };

  it('brings the bytes', async () => {
    expect((await lenient().fetch(url())).toString()).toBe('picture');
  });

  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0x7f.1',
    '0.0.0.0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    'localhost',
    '127.0.0.2',
  ])('does not visit this machine as %s', async (host) => {
    await expect(strict().fetch(url('/', host))).rejects.toThrow(ForbiddenAddressError);
    expect(visits).toEqual([]);
  });

  it.each([
    '169.254.169.254',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '[fe80::1]',
    '[fd00::1]',
  ])('does not go to %s', async (host) => {
    await expect(strict().fetch(url('/', host))).rejects.toThrow(ForbiddenAddressError);
  });

  it.each([
    ['a private address', ['127.0.0.1']],
    ['a private address among public ones', ['93.184.215.14', '127.0.0.1']],
    ['a private address before public ones', ['127.0.0.1', '93.184.215.14']],
    ['a private address in IPv6', ['::1']],
  ])('does not follow a name to %s', async (_name, addresses) => {
    const download = strict({ lookup: resolving(...addresses) });
    await expect(download.fetch(url('/', '127-0-0-1.pictures.example'))).rejects.toThrow(
      'the name leads to an address that is not public',
    );
    expect(visits).toEqual([]);
  });

  it('judges the address of the connection, not an earlier answer (rebinding)', async () => {
    const answers = ['127.0.0.1', '127.0.0.2'];
    const lookup: LookupFunction = (name, options, done) =>
      resolving(answers.shift() ?? '')(name, options, done);
    const download = lenient({ lookup });
    await download.fetch(url('/first', 'pictures.example'));
    await expect(download.fetch(url('/second', 'pictures.example'))).rejects.toThrow(ForbiddenAddressError);
    expect(visits).toEqual(['/first']);
  });

  it.each(['http', 'https'])(
    'sends no byte by %s when only the connection shows where it leads',
    async (scheme) => {
      // A resolver that says one thing and a network that does another, as a transparent proxy would.
      const judged: string[] = [];
      const permits = (address: string): boolean => judged.push(address) < 2;
      const download = strict({ permits }).fetch(url().replace('http', scheme));
      await expect(download).rejects.toThrow(ForbiddenAddressError);
      expect(judged).toEqual(['127.0.0.1', '127.0.0.1']);
      expect(bytesSeen).toBe(0);
    },
  );

  it('checks https as it checks http', async () => {
    const https = url().replace('http', 'https');
    await expect(strict().fetch(https)).rejects.toThrow(ForbiddenAddressError);
    const download = strict({ lookup: resolving('127.0.0.1') });
    await expect(download.fetch(https.replace('127.0.0.1', 'pictures.example'))).rejects.toThrow(
      ForbiddenAddressError,
    );
    expect(bytesSeen).toBe(0);
  });

  it.each([
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'ftp://127.0.0.1/',
    'data:image/png;base64,AA',
    '//x',
    '',
  ])('knows no scheme but http and https: %j', async (address) => {
    await expect(lenient().fetch(address)).rejects.toThrow(ForbiddenAddressError);
  });

  it('takes no credentials in an address, nor another port', async () => {
    await expect(lenient().fetch(url().replace('//', '//user:pass@'))).rejects.toThrow(ForbiddenAddressError);
    await expect(new SafeDownload({ permits: () => true }).fetch(url())).rejects.toThrow(/port/);
    expect(visits).toEqual([]);
  });

  it.each([
    ['another address', () => url('/secret', '127.0.0.2')],
    ['another scheme', () => 'file:///etc/passwd'],
    ['another port', () => 'http://127.0.0.1:1/'],
    ['credentials', () => url('/secret', 'user:pass@127.0.0.1')],
  ])('does not follow a redirect to %s', async (_name, target) => {
    answer = (_path, response) => response.writeHead(302, { location: target() }).end();
    await expect(lenient().fetch(url('/public'))).rejects.toThrow(ForbiddenAddressError);
    expect(visits).toEqual(['/public']);
  });

  it('follows three redirects and no fourth', async () => {
    const hops = (count: number) => (path: string, response: ServerResponse) => {
      const hop = Number(path.slice(1));
      if (hop < count) response.writeHead(307, { location: `/${hop + 1}` }).end();
      else response.end('picture');
    };
    answer = hops(3);
    expect((await lenient().fetch(url('/0'))).toString()).toBe('picture');
    answer = hops(4);
    await expect(lenient().fetch(url('/0'))).rejects.toMatchObject({ fault: 'redirects' });
  });

  it.each([
    [
      'says so',
      (response: ServerResponse) => response.writeHead(200, { 'content-length': '101' }).write('x'),
    ],
    ['does not say so', (response: ServerResponse) => response.write('x'.repeat(101))],
  ])('stops at the limit when the provider sends more and %s', async (_name, send) => {
    answer = (_path, response) => void send(response);
    await expect(lenient({ maxBytes: 100 }).fetch(url())).rejects.toMatchObject({ fault: 'too-many-bytes' });
  });

  it('brings exactly as many bytes as are allowed', async () => {
    answer = (_path, response) => response.end('x'.repeat(100));
    expect(await lenient({ maxBytes: 100 }).fetch(url())).toHaveLength(100);
  });

  it.each([
    ['that never answers', () => undefined],
    ['that drips', (response: ServerResponse) => void response.write('x')],
  ])('waits for no provider %s', async (_name, send) => {
    answer = (_path, response) => send(response);
    await expect(lenient({ deadlineMs: 200 }).fetch(url())).rejects.toMatchObject({ fault: 'deadline' });
  });

  it.each([
    [
      'an answer that is shorter than it said',
      'network',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '50' });
        response.write('half', () => response.destroy());
      },
    ],
    ['an error', 'status', (response: ServerResponse) => void response.writeHead(500).end('<html>')],
  ])('takes no picture from %s', async (_name, fault, send) => {
    answer = (_path, response) => send(response);
    await expect(lenient().fetch(url())).rejects.toMatchObject({ fault });
  });

  it('tells nothing of the address in its errors: it may hold a key', async () => {
    answer = (_path, response) => response.destroy();
    const error = await lenient()
      .fetch(url('/?key=secret'))
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DownloadFailedError);
    expect(JSON.stringify(error) + String(error) + String((error as Error).stack)).not.toContain('secret');
  });
});
