import { type ReactNode } from 'react';
import { CopyButton } from '../../../components/copy-button';
import { type TimelineEvent } from '../../../lib/api-types';
import { useTimeZone } from '../../../lib/format/time-zone';
import { exactTime } from '../../../lib/format/times';
import { pictureFacts } from '../picture/picture';
import { t } from '../../../lib/i18n/t';

const Passage = ({ title, text }: { title: string; text: string }) => (
  <section>
    <h3 className="mb-1 flex min-h-7 items-center justify-between text-sm font-medium text-muted">
      {title}
      <CopyButton text={text} what={title.toLowerCase()} />
    </h3>
    <p className="written text-reading">{text}</p>
  </section>
);

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex min-h-9 items-center justify-between gap-4 border-b py-1.5 last:border-0">
    <dt className="text-muted">{name}</dt>
    <dd className="figures text-right">{children}</dd>
  </div>
);

/** What a picture was made from, and how. */
export function PictureFactsList({ event }: { event: TimelineEvent }) {
  const timeZone = useTimeZone();
  const { width, height, seed, latencyMs, refreshed } = pictureFacts(event.meta);
  return (
    <div className="flex flex-col gap-5">
      {event.message && <Passage title={t('picture.askedFor')} text={event.message} />}
      {event.prompt && <Passage title={t('picture.prompt')} text={event.prompt} />}
      {event.negativePrompt && <Passage title={t('picture.negativePrompt')} text={event.negativePrompt} />}
      <dl>
        {event.personaName && <Fact name={t('picture.persona')}>{event.personaName}</Fact>}
        {seed !== null && <Fact name={t('picture.seed')}>{seed}</Fact>}
        {width !== null && height !== null && (
          <Fact name={t('picture.size')}>
            {width} × {height}
          </Fact>
        )}
        {latencyMs !== null && (
          <Fact name={t('picture.madeIn')}>
            {t('picture.seconds', { seconds: Math.round(latencyMs / 100) / 10 })}
          </Fact>
        )}
        {refreshed && <Fact name={t('picture.version')}>{t('picture.ofEarlier')}</Fact>}
        <Fact name={t('picture.when')}>{exactTime(event.createdAt, timeZone)}</Fact>
      </dl>
    </div>
  );
}
