import { hash } from 'node:crypto';

/** Namespace of Teleskop's event ids. Changing it would double every replayed event. */
const NAMESPACE = Buffer.from('6f0e2a9c6f5b4c0e9a553c1d5f1f7a10', 'hex');
/** The two bits of the variant (RFC 9562, section 4.1) over each hex digit. */
const VARIANT: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 16 }, (_, digit) => [digit.toString(16), ((digit & 0x3) | 0x8).toString(16)]),
);
const scratch = Buffer.alloc(NAMESPACE.length + 256);
NAMESPACE.copy(scratch);

/**
 * UUIDv5 (RFC 9562, section 5.5) of `name`: the same name, the same id, on every machine. Each event that is
 * published pays for one, so it is made by one call into OpenSSL, without a hash object.
 */
export function repeatableId(name: string): string {
  const hex = hash('sha1', namespaced(name), 'hex');
  const start = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}`;
  return `${start}-${VARIANT[hex.charAt(16)]}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function namespaced(name: string): Buffer {
  // UTF-8 takes at most three bytes for a UTF-16 unit.
  if (name.length * 3 > scratch.length - NAMESPACE.length)
    return Buffer.concat([NAMESPACE, Buffer.from(name)]);
  return scratch.subarray(0, NAMESPACE.length + scratch.write(name, NAMESPACE.length));
}
