import ipaddr from 'ipaddr.js';

/** Whether we may connect to this IP address. */
export type AddressPolicy = (address: string) => boolean;

/**
 * Only plain unicast addresses of the Internet: no loopback, private, link-local (169.254.169.254 tells clouds' secrets),
 * multicast, reserved or translated ones. IPv4 within IPv6 is judged as IPv4.
 */
export const isPublicAddress: AddressPolicy = (address) =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
