import { type INestApplication, type Type } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { AuditedAction } from '../../../src/dashboard/auth/audit/audited';
import { AccessPolicy } from '../../../src/dashboard/auth/access/policy';

interface Handler {
  /** `UsersController.list` */
  name: string;
  /** Of controller and method together. */
  path: string;
  policy: AccessPolicy | undefined;
  audited: string | undefined;
}

/** Every route handler that Nest knows, with what stands before it. */
export function handlersOf(app: INestApplication): Handler[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const controller = metatype as Type;
    const prototype = controller.prototype as Record<string, () => unknown>;
    return scanner
      .getAllMethodNames(prototype)
      .map((method) => ({ method, handler: prototype[method]! }))
      .filter(({ handler }) => Reflect.hasMetadata(METHOD_METADATA, handler))
      .map(({ method, handler }) => ({
        name: `${controller.name}.${method}`,
        path: [controller, handler].map((target) => String(Reflect.getMetadata('path', target))).join('/'),
        policy: reflector.getAllAndOverride(AccessPolicy, [handler, controller]),
        audited: reflector.get(AuditedAction, handler),
      }));
  });
}

/** Every path that Express answers, also those that somebody registered past Nest and its guards. */
export function pathsOf(app: INestApplication): string[] {
  const { router } = app.getHttpAdapter().getInstance() as {
    router: { stack: { route?: { path: string } }[] };
  };
  const paths = router.stack.flatMap(({ route }) => (route ? [route.path] : []));
  // Middlewares such as the logger's stand at every path, and answer none.
  const answered = paths.filter((path) => !/^\/\{\*\w+\}$/.test(path));
  return [...new Set(answered)].map((path) => path.replace(/\{?[:*]\w+\}?/g, '1'));
}
