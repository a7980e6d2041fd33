import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type LookupFunction, type Socket, type TcpNetConnectOpts } from 'node:net';
import { type Duplex } from 'node:stream';
import { ForbiddenAddressError } from './download-errors';
import { type AddressPolicy } from './public-address';

type Connect = (options: TcpNetConnectOpts, onDone?: (error: Error | null, stream: Duplex) => void) => Duplex;

/**
 * Agents that connect only to addresses that `permits` allows. The check is made on the very address of the
 * connection: a name that is resolved beforehand may point elsewhere a moment later, and a literal address is never
 * looked up at all.
 */
export function guardedAgents(
  permits: AddressPolicy,
  resolve: LookupFunction = dnsLookup,
): { httpAgent: http.Agent; httpsAgent: https.Agent } {
  const guard = (connect: Connect): Connect => {
    return (options, onDone) => {
      const { host = '' } = options;
      if (isIP(host) && !permits(host)) throw new ForbiddenAddressError('not a public address');
      const socket = connect({ ...options, lookup: guardedLookup(permits, resolve) }, onDone) as Socket;
      // Our listener is the first, so no byte of the request leaves before the check.
      return socket.prependListener('connect', () => {
        const { remoteAddress = '' } = socket;
        if (!permits(remoteAddress)) socket.destroy(new ForbiddenAddressError('not a public address'));
      });
    };
  };
  const httpAgent = new http.Agent();
  const httpsAgent = new https.Agent();
  for (const agent of [httpAgent, httpsAgent] as unknown as { createConnection: Connect }[]) {
    agent.createConnection = guard(agent.createConnection.bind(agent));
  }
  return { httpAgent, httpsAgent };
}

/** One private address among public ones is enough to refuse the name: which of them is used is left to chance. */
function guardedLookup(permits: AddressPolicy, resolve: LookupFunction): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, options, (error, address, family) => {
      const found: LookupAddress[] = Array.isArray(address) ? address : [{ address, family: family ?? 0 }];
      if (error || found.every((entry) => permits(entry.address))) done(error, address, family);
      else
        done(new ForbiddenAddressError('the name leads to an address that is not public'), address, family);
    });
  };
}
