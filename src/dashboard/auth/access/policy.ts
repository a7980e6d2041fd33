import { Reflector } from '@nestjs/core';
import { type Role } from '../admin';

/** Who may use a route. */
export type AccessPolicy = { public: true } | { public: false; roles: readonly Role[] };

/** The metadata that {@link AccessGuard} reads; a route without it is closed to everybody. */
export const AccessPolicy = Reflector.createDecorator<AccessPolicy>();

/** Open to everybody, logged in or not. */
export const Public = () => AccessPolicy({ public: true });
/** Open to admins with one of these roles. */
export const Allow = (...roles: [Role, ...Role[]]) => AccessPolicy({ public: false, roles });
