import { type Request, type Response } from 'express';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Names that Vite gives; nothing else is looked for on the disk. */
const ASSET = /^\/analytics\/(assets\/[\w.-]+\.(?:js|css|svg))$/;
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Turns a request for a built file into one for its compressed twin, where there is one that the browser takes. */
export function preferCompressed(request: Request, response: Response, files: string): void {
  const [, name] = ASSET.exec(request.path) ?? [];
  if (name === undefined) return;
  response.vary('accept-encoding');
  const found = ENCODINGS.find(
    ([encoding, extension]) =>
      request.acceptsEncodings(encoding) === encoding && existsSync(join(files, name + extension)),
  );
  if (!found) return;
  const [encoding, extension] = found;
  response.setHeader('content-encoding', encoding);
  response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
  request.url = `/analytics/${name}${extension}`;
}
