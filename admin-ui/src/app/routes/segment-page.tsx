import { SearchX } from 'lucide-react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { buttonStyle } from '../../components/button';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { type Segment } from '../../features/segment-choice/segment';
import { useSegments } from '../../features/segment-choice/use-segments';
import { GroupEditor } from '../../features/segments/builder/group-editor';
import { Preview } from '../../features/segments/preview';
import { countRules, MOST_RULES } from '../../features/segments/rules';
import { SaveForm } from '../../features/segments/save-form';
import { useDraft } from '../../features/segments/use-draft';
import { t } from '../../lib/i18n/t';

export function Component() {
  const { segmentId } = useParams();
  const segments = useSegments();
  if (segmentId === 'new') return <Builder key="new" segment={undefined} />;
  return (
    <Loaded
      query={segments}
      skeleton={<Skeleton className="m-8 h-96" />}
      isEmpty={(all) => !all.some((one) => one.segmentId === segmentId)}
      empty={
        <Page title={t('page.segments')}>
          <Panel>
            <Message
              icon={SearchX}
              title={t('segments.gone')}
              action={
                <Link to="/segments" className={buttonStyle()}>
                  {t('segments.back')}
                </Link>
              }
            >
              {t('segments.goneText')}
            </Message>
          </Panel>
        </Page>
      }
    >
      {(all) => <Builder key={segmentId} segment={all.find((one) => one.segmentId === segmentId)} />}
    </Loaded>
  );
}

function Builder({ segment }: { segment: Segment | undefined }) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { rules, setRules, settled } = useDraft(segment?.rules);
  const hasRoom = countRules(rules.rules) < MOST_RULES;
  return (
    <Page
      title={segment?.name ?? t('segments.new')}
      actions={
        <div className="flex flex-wrap gap-2">
          {segment && (
            <Link to={`/users?segment=${segment.segmentId}`} className={buttonStyle()}>
              {t('segments.show')}
            </Link>
          )}
          <Link to="/segments" className={buttonStyle()}>
            {t('segments.back')}
          </Link>
        </div>
      }
    >
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Panel title={t('segments.rules')}>
          <div className="px-5 pb-5">
            <GroupEditor group={rules} depth={1} hasRoom={hasRoom} onChange={setRules} />
          </div>
          <SaveForm
            segmentId={segment?.segmentId}
            name={segment?.name ?? params.get('name') ?? ''}
            rules={rules}
            onSaved={(saved) => void navigate(`/segments/${saved.segmentId}`, { replace: true })}
          />
        </Panel>
        <Preview rules={rules} settled={settled} />
      </div>
    </Page>
  );
}
