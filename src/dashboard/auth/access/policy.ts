import { Reflector } from '@nestjs/core';
import { type Role } from '../admin';

/** Who may use a route. */
export type AccessPolicy =
  | { public: true }
  /** `metricsToken`: also to a program that bears METRICS_TOKEN; `keys`: also, to read, to one with an API key. */
  | { public: false; roles: readonly Role[]; metricsToken?: true; keys?: true };

/** The metadata that {@link AccessGuard} reads; a route without it is closed to everybody. */
export const AccessPolicy = Reflector.createDecorator<AccessPolicy>();

/** Open to everybody, logged in or not. */
export const Public = () => AccessPolicy({ public: true });
/** Open to admins with one of these roles. */
export const Allow = (...roles: [Role, ...Role[]]) => AccessPolicy({ public: false, roles });
/** Open to admins with one of these roles, and to scripts that bear an API key, as long as they only read. */
export const AllowReading = (...roles: [Role, ...Role[]]) =>
  AccessPolicy({ public: false, roles, keys: true });
/** Open to owners, and to a monitoring system that bears METRICS_TOKEN. */
export const AllowMonitoring = () => AccessPolicy({ public: false, roles: ['owner'], metricsToken: true });
