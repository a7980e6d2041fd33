import { Plus } from 'lucide-react';
import { Link } from 'react-router';
import { buttonStyle } from '../../components/button';
import { Page } from '../../components/page';
import { SegmentsList } from '../../features/segments/segments-list';
import { t } from '../../lib/i18n/t';

export const Component = () => (
  <Page
    title={t('page.segments')}
    note={t('segments.note')}
    actions={
      <Link to="/segments/new" className={buttonStyle({ look: 'solid' })}>
        <Plus className="size-4" aria-hidden />
        {t('segments.new')}
      </Link>
    }
  >
    <SegmentsList />
  </Page>
);
