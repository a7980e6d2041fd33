/** What an admin said of a deep link. */
export interface Link {
  /** Payload of `https://t.me/<bot>?start=<code>`. */
  code: string;
  name: string;
  /** What the whole campaign cost; null where nobody said. */
  cost: number | null;
  /** ISO 4217, or XTR for Telegram Stars; null where there is no cost. */
  currency: string | null;
  tags: string[];
  isArchived: boolean;
  createdBy: string;
  createdAt: string;
}

export type LinkText = Pick<Link, 'name' | 'cost' | 'currency' | 'tags' | 'isArchived'>;

/** What Telegram takes as a payload (Bot features, "Deep linking"). */
export const CODE = /^[A-Za-z0-9_-]{1,64}$/;
