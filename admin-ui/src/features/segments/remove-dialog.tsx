import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { t } from '../../lib/i18n/t';
import { type Segment } from '../segment-choice/segment';

interface RemoveDialogProps {
  segment: Segment;
  onSure: () => void;
  onClose: () => void;
}

/** Asks before a segment goes that saved views need. */
export const RemoveDialog = ({ segment: { name, usedBy }, onSure, onClose }: RemoveDialogProps) => (
  <Dialog title={t('segments.removeTitle', { name })} onClose={onClose}>
    <div className="flex flex-col gap-4 px-5 pb-5">
      <p className="text-pretty text-muted">{t('segments.removeText', { views: usedBy.join(', ') })}</p>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
        <Button look="solid" className="bg-negative-solid hover:bg-negative-solid" onClick={onSure}>
          {t('segments.removeSure')}
        </Button>
      </div>
    </div>
  </Dialog>
);
