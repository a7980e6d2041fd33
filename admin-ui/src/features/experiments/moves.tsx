import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Select } from '../../components/select';
import { t } from '../../lib/i18n/t';
import { type Experiment } from './experiment';
import { type Move, useChangeExperiment } from './use-experiments';

interface MovesProps {
  experiment: Experiment;
  /** Its plan has changes that are not saved; it would start without them, for ever. */
  isEdited: boolean;
}

/** What can be done with an experiment as it is now; each asked twice, because people notice it. */
export function Moves({ experiment, isEdited }: MovesProps) {
  const { id, status, variants, knownVariants, isPlanned } = experiment;
  const shippable = variants.filter((each) => knownVariants?.includes(each.id));
  const [asked, setAsked] = useState<Move['to'] | null>(null);
  const [variant, setVariant] = useState(shippable[0]?.id ?? '');
  const isTooSoon = asked === 'start' && isEdited;
  const navigate = useNavigate();
  const { move } = useChangeExperiment(id);
  const close = () => {
    setAsked(null);
    move.reset();
  };
  const sure = (to: Move) =>
    move.mutate(to, {
      onSuccess: () => {
        close();
        if (to.to === 'remove') void navigate('/experiments');
      },
    });
  return (
    <div className="flex flex-wrap gap-2">
      {status === 'draft' && (
        <>
          {isPlanned && <Button onClick={() => setAsked('remove')}>{t('experimentsMove.remove')}</Button>}
          <Button look="solid" disabled={knownVariants === null} onClick={() => setAsked('start')}>
            {t('experimentsMove.start')}
          </Button>
        </>
      )}
      {status === 'running' && <Button onClick={() => setAsked('stop')}>{t('experimentsMove.stop')}</Button>}
      {status !== 'draft' && (
        <Button look="solid" disabled={shippable.length === 0} onClick={() => setAsked('ship')}>
          {t('experimentsMove.ship')}
        </Button>
      )}
      {asked && (
        <Dialog title={t(`experimentsAsk.${asked}`)} onClose={close}>
          <div className="flex flex-col gap-4 px-5 pb-5">
            <p className="text-pretty text-muted">{t(`experimentsAskText.${asked}`)}</p>
            {asked === 'ship' && (
              <Select
                label={t('experiments.variant')}
                value={variant}
                options={shippable.map((each) => ({ value: each.id, label: each.id }))}
                onChange={setVariant}
              />
            )}
            <Fault>{isTooSoon && t('experiments.saveFirst')}</Fault>
            <Fault>{move.error && t('experiments.failed', { why: move.error.message })}</Fault>
            <div className="flex justify-end gap-2">
              <Button onClick={close}>{t('frame.cancel')}</Button>
              <Button
                look="solid"
                disabled={move.isPending || isTooSoon}
                onClick={() => sure(asked === 'ship' ? { to: asked, variant } : { to: asked })}
              >
                {t(`experimentsMove.${asked}`)}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}

export const Fault = ({ children }: { children: ReactNode }) => (
  <p aria-live="polite" className="text-sm text-negative empty:hidden">
    {children}
  </p>
);
