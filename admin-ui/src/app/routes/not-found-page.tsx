import { Telescope } from 'lucide-react';
import { Link } from 'react-router';
import { buttonStyle } from '../../components/button';
import { Message } from '../../components/states/message';
import { t } from '../../lib/i18n/t';

export const Component = () => (
  <div className="grid flex-1 place-items-center">
    <title>{t('frame.title', { page: t('states.notFound') })}</title>
    <Message
      icon={Telescope}
      title={<h1>{t('states.notFoundTitle')}</h1>}
      action={
        <Link to="/" className={buttonStyle({ look: 'solid' })}>
          {t('states.goHome')}
        </Link>
      }
    >
      {t('states.notFoundText')}
    </Message>
  </div>
);
