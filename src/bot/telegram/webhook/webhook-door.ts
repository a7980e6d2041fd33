import { type Update } from '@grammyjs/types';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, timingSafeEqual } from 'node:crypto';
import { type TransportOptions, TRANSPORT_OPTIONS } from '../transport-options';

/** @returns whether the update may be acknowledged; if not, Telegram must bring it again */
type Accept = (update: Update) => Promise<boolean>;

const refuse: Accept = () => Promise.resolve(false);
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Where updates come in that Telegram brings. Closed before the bot is ready, while it stops, and while it polls. */
@Injectable()
export class WebhookDoor {
  private readonly secret: Buffer | undefined;
  private accept = refuse;
  private shut!: () => void;
  private readonly closed = new Promise<false>((resolve) => (this.shut = () => resolve(false)));

  constructor(@Inject(TRANSPORT_OPTIONS) { webhook }: TransportOptions) {
    this.secret = webhook && digest(webhook.secret);
  }

  /** Whether it is Telegram who knocks. */
  knows(shown: string | undefined): boolean {
    if (this.secret === undefined || shown === undefined) return false;
    // Digests have one length, so that the time of comparing tells nothing, not even that.
    return timingSafeEqual(digest(shown), this.secret);
  }

  open(accept: Accept): void {
    this.accept = accept;
  }

  /** Lets nothing in any more, and no one wait. */
  close(): void {
    this.accept = refuse;
    this.shut();
  }

  /** @returns as {@link Accept}; never rejects */
  bring(update: Update): Promise<boolean> {
    return Promise.race([this.accept(update), this.closed]);
  }
}
