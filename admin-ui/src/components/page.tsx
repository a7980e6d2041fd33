import { type ReactNode } from 'react';
import { t } from '../lib/i18n/t';

interface PageProps {
  title: string;
  /** A line under the title. */
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Title, tools and content of an ordinary page. */
export const Page = ({ title, note, actions, children }: PageProps) => (
  <div className="mx-auto flex w-full max-w-[1240px] flex-col gap-6 px-4 pt-6 pb-10 sm:px-8 sm:pt-9">
    <title>{t('frame.title', { page: title })}</title>
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
        {note && <p className="mt-1 text-muted">{note}</p>}
      </div>
      {actions}
    </header>
    {children}
  </div>
);
