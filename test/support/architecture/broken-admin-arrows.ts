import { posix } from 'node:path';
import { importsOf } from './imports-of';
import { type Source } from './broken-arrows';

/** From the page down to the tools: each may import what stands after it, never before. */
const floors = ['app', 'features', 'components', 'lib'];
/** Features without a page of their own, on which those with one build: who is logged in, the legend, a person, a file, whom. */
const shared = ['session', 'catalogue', 'person', 'export', 'segment-choice'];

/** Every import in `admin-ui/src` that runs upwards, or from one page's feature into another's. */
export function brokenAdminArrows(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source.path, source.text)
      .filter((specifier) => specifier.startsWith('.') || specifier.startsWith('@/'))
      .flatMap((specifier) => {
        const from = placeOf(source.path);
        const target = specifier.startsWith('@/')
          ? `admin-ui/src/${specifier.slice(2)}`
          : posix.join(posix.dirname(source.path), specifier);
        const to = placeOf(target);
        if (!from || !to) return [];
        const upwards = to.floor < from.floor;
        const across = from.floor === to.floor && from.name === 'features' && from.feature !== to.feature;
        const wrong = upwards || (across && !shared.includes(to.feature));
        return wrong ? [`${source.path} → ${specifier}`] : [];
      }),
  );
}

function placeOf(path: string): { floor: number; name: string; feature: string } | undefined {
  const [, name = '', feature = ''] = /^admin-ui\/src\/(\w+)\/([^/]+)/.exec(path) ?? [];
  const floor = floors.indexOf(name);
  return floor === -1 ? undefined : { floor, name, feature };
}
