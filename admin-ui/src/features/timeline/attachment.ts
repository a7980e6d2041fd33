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

export interface Attachment {
  icon: LucideIcon;
  label: string;
  /** Length, name or place, where the event tells. */
  detail: string | null;
  /** Drawn large, as Telegram does. */
  emoji: string | null;
}

const kinds: Record<string, { icon: LucideIcon; label: string }> = {
  voice: { icon: AudioLines, label: 'Voice message' },
  audio: { icon: Music, label: 'Audio' },
  video: { icon: Clapperboard, label: 'Video' },
  video_note: { icon: Clapperboard, label: 'Video message' },
  animation: { icon: Clapperboard, label: 'Animation' },
  sticker: { icon: Sticker, label: 'Sticker' },
  photo: { icon: Image, label: 'Photo' },
  document: { icon: FileText, label: 'File' },
  location: { icon: MapPin, label: 'Location' },
  venue: { icon: MapPin, label: 'Venue' },
  contact: { icon: Contact, label: 'Contact' },
  poll: { icon: Vote, label: 'Poll' },
  dice: { icon: Dices, label: 'Dice' },
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
  const known = kinds[kind] ?? { icon: Paperclip, label: sentenceCase(kind) };
  return { ...known, detail: detailOf(meta), emoji: typeof meta.emoji === 'string' ? meta.emoji : null };
}
