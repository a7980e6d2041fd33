import { ForbiddenAddressError } from './download-errors';

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * What can be judged without asking the network; the address behind the name is judged when connecting. Parsing by the
 * WHATWG rules turns 2130706433, 0x7f.1 and 0177.0.0.1 into the 127.0.0.1 that they mean.
 * @param base where a redirect came from
 * @throws ForbiddenAddressError
 */
export function checkedUrl(address: string, ports: readonly number[], base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new ForbiddenAddressError('not an address');
  const url = new URL(address, base);
  const usualPort = DEFAULT_PORTS[url.protocol];
  if (usualPort === undefined) throw new ForbiddenAddressError(`the scheme ${url.protocol}`);
  if (url.username !== '' || url.password !== '')
    throw new ForbiddenAddressError('credentials in the address');
  const port = url.port === '' ? usualPort : Number(url.port);
  if (!ports.includes(port)) throw new ForbiddenAddressError(`port ${port}`);
  return url;
}
