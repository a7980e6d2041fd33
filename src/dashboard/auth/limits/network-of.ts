import ipaddr from 'ipaddr.js';

/** IPv6 gives one person a /64 with more addresses than anybody could count attempts for. */
const IPV6_PREFIX_BYTES = 8;

/** What one person at an address can hold: the address itself, or its /64 for IPv6. */
export function networkOf(address: string): string {
  // Link-local addresses carry the name of an interface.
  const [bare = ''] = address.split('%');
  if (!ipaddr.isValid(bare)) return 'unknown';
  const parsed = ipaddr.process(bare);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${Buffer.from(parsed.toByteArray().slice(0, IPV6_PREFIX_BYTES)).toString('hex')}/64`;
}
