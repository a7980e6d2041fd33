import { BookOpen } from 'lucide-react';
import { buttonStyle } from '../../components/button';
import { Page } from '../../components/page';
import { KeysList } from '../../features/keys/keys-list';
import { NewKey } from '../../features/keys/new-key';
import { t } from '../../lib/i18n/t';

export const Component = () => (
  <Page
    title={t('page.keys')}
    note={t('keys.note')}
    actions={
      <a href="/api/docs" target="_blank" rel="noreferrer" className={buttonStyle()}>
        <BookOpen className="size-4" aria-hidden />
        {t('keys.docs')}
      </a>
    }
  >
    <div className="flex flex-col gap-4">
      <NewKey />
      <KeysList />
    </div>
  </Page>
);
