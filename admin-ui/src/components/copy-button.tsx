import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { cn } from '../lib/cn';
import { t } from '../lib/i18n/t';

interface CopyButtonProps {
  text: string;
  /** What is copied, for readers: "id". */
  what: string;
  className?: string;
}

export function CopyButton({ text, what, className }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      // Browsers refuse on plain-http addresses; the text stays selectable.
      () => setCopied(false),
    );
  };
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={copied ? t('frame.copiedWhat', { what }) : t('frame.copy', { what })}
      title={copied ? t('frame.copied') : t('frame.copy', { what })}
      className={cn(
        'grid size-7 shrink-0 place-items-center rounded-sm text-muted transition-colors duration-100 hover:bg-pressed hover:text-text',
        className,
      )}
    >
      {copied ? <Check className="size-3.5 text-positive" /> : <Copy className="size-3.5" />}
    </button>
  );
}
