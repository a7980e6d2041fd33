import { type Scene } from '../../brain';

/** All that the persona said, as far back as the scene goes. */
export const spokenIn = ({ history, story }: Scene): string =>
  [
    story?.opening ?? '',
    ...history.filter(({ speaker }) => speaker === 'persona').map(({ text }) => text),
  ].join('\n');
