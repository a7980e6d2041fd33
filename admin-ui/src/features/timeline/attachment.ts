import {
  AudioLines,
  Clapperboard,
  Contact,
  Dices,
  FileText,
  Image,
  type LucideIcon,
  MapPin,
  Music,
  Paperclip,
  Sticker,
  Vote,
} from 'lucide-react';
import { type TimelineEvent } from '../../lib/api-types';
import { playTime } from '../../lib/format/times';
import { type LabelKey, t } from '../../lib/i18n/t';

export interface Attachment {
  icon: LucideIcon;
  label: string;
  /** Length, name or place, where the event tells. */
  detail: string | null;
  /** Drawn large, as Telegram does. */
  emoji: string | null;
}

const kinds: Record<string, { icon: LucideIcon; label: LabelKey }> = {
  voice: { icon: AudioLines, label: 'attachment.voice' },
  audio: { icon: Music, label: 'attachment.audio' },
  video: { icon: Clapperboard, label: 'attachment.video' },
  video_note: { icon: Clapperboard, label: 'attachment.videoNote' },
  animation: { icon: Clapperboard, label: 'attachment.animation' },
  sticker: { icon: Sticker, label: 'attachment.sticker' },
  photo: { icon: Image, label: 'attachment.photo' },
  document: { icon: FileText, label: 'attachment.document' },
  location: { icon: MapPin, label: 'attachment.location' },
  venue: { icon: MapPin, label: 'attachment.venue' },
  contact: { icon: Contact, label: 'attachment.contact' },
  poll: { icon: Vote, label: 'attachment.poll' },
  dice: { icon: Dices, label: 'attachment.dice' },
};

const sentenceCase = (name: string): string => {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function detailOf(meta: Record<string, unknown>): string | null {
  const { duration, fileName, title, latitude, longitude } = meta;
  if (typeof duration === 'number') return playTime(duration);
  if (typeof fileName === 'string') return fileName;
  if (typeof title === 'string') return title;
  if (typeof latitude === 'number' && typeof longitude === 'number') {
    return `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  }
  return null;
}

/** What a message carries beside its text, by its `meta.kind`; null for plain text. */
export function attachmentOf(meta: TimelineEvent['meta']): Attachment | null {
  const kind = meta?.kind;
  if (!meta || typeof kind !== 'string' || kind === 'text' || kind === '') return null;
  const known = kinds[kind];
  const named = known ? { ...known, label: t(known.label) } : { icon: Paperclip, label: sentenceCase(kind) };
  return { ...named, detail: detailOf(meta), emoji: typeof meta.emoji === 'string' ? meta.emoji : null };
}
