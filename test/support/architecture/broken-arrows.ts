import { posix } from 'node:path';
import { importsOf } from './imports-of';
import { arrows, faces, seesAll } from './house-plan';

/** A source by its path from the root of the repository, with forward slashes. */
export interface Source {
  path: string;
  text: string;
}

/** Every import in `src` that the plan of the house does not allow, in words. */
export function brokenArrows(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const from = roomOf(source.path);
    if (from === undefined) return [];
    if (!(from in arrows) && !seesAll.includes(from))
      return [`${source.path}: src/${from} is not in the plan of the house`];
    return importsOf(source.path, source.text).flatMap((specifier) => {
      const fault = faultOf(source.path, from, specifier);
      return fault ? [`${source.path} → ${specifier}: ${fault}`] : [];
    });
  });
}

function faultOf(path: string, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(path), specifier);
  const isSpec = /\.(spec|fixture)\.ts$/.test(path);
  if (target.startsWith('test/') || target.endsWith('.fixture'))
    return isSpec ? undefined : 'the program knows nothing of its tests';
  if (!target.startsWith('src/')) return /^package\.json$/.test(target) ? undefined : 'outside src';
  const to = roomOf(target);
  if (to === from || isSpec || seesAll.includes(from)) return undefined;
  if (to === undefined) return 'the rooms know nothing of the front door';
  if (!arrows[from]?.includes(to)) return `${from} may not import ${to}`;
  const inside = target.slice(`src/${to}/`.length).replace(/\.(ts|js)$/, '');
  if (!faces[to]?.some((face) => face.test(inside))) return `not a face of ${to}`;
  return undefined;
}

/** The top folder in `src`; undefined for the front door (`src/main.ts` and its like). */
const roomOf = (path: string): string | undefined => /^src\/([^/]+)\/./.exec(path)?.[1];
