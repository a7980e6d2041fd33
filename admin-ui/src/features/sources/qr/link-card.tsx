import { Download } from 'lucide-react';
import { Button } from '../../../components/button';
import { CopyButton } from '../../../components/copy-button';
import { t } from '../../../lib/i18n/t';
import { saveFile } from '../../export/save-file';
import { isCode, linkAddress } from '../sources';
import { qrPath, qrPng, qrSvg } from './qr-image';

interface LinkCardProps {
  bot: string | null | undefined;
  code: string;
}

/** The address of a link, and its QR code to take along. */
export function LinkCard({ bot, code }: LinkCardProps) {
  if (!bot)
    return (
      <p role="note" className="rounded-md bg-warning-soft px-3 py-2 text-sm text-pretty text-warning">
        {t(bot === null ? 'sources.noBot' : 'sources.askingBot')}
      </p>
    );
  if (!isCode(code)) return <p className="text-sm text-muted">{t('sources.noCode')}</p>;
  const address = linkAddress(bot, code);
  const { size, path } = qrPath(address);
  return (
    <div className="flex flex-wrap items-center gap-4">
      {/* Black on white in both themes: cameras want it so. */}
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t('sources.qr', { address })}
        className="size-36 shrink-0 rounded-md bg-white"
        shapeRendering="crispEdges"
      >
        <path d={path} fill="#000" />
      </svg>
      <div className="flex min-w-0 flex-1 basis-52 flex-col gap-2">
        <p className="flex items-start gap-1 rounded-md bg-sunken px-3 py-1.5">
          <code className="min-w-0 flex-1 py-1 font-mono text-sm break-all select-all">{address}</code>
          <CopyButton text={address} what={t('sources.address')} />
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            onClick={() => saveFile(new Blob([qrSvg(address)], { type: 'image/svg+xml' }), `${code}.svg`)}
          >
            <Download className="size-4" aria-hidden /> SVG
          </Button>
          <Button onClick={() => void qrPng(address).then((file) => saveFile(file, `${code}.png`))}>
            <Download className="size-4" aria-hidden /> PNG
          </Button>
        </div>
      </div>
    </div>
  );
}
