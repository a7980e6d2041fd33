import { Injectable } from '@nestjs/common';

export interface PartStatus {
  state: 'up' | 'degraded' | 'down';
  /** For the operator: what happened and what to do. Never a secret, never text of a chat. */
  reason?: string;
  /** Figures worth seeing, such as a queue's depth. */
  [figure: string]: string | number | boolean | undefined;
}

/** Where each part of the house announces how it is; `/health/ready` reads it. */
@Injectable()
export class StatusBoard {
  private readonly parts = new Map<string, () => PartStatus>();

  /** Announces the state of `part` until it announces another. */
  report(part: string, status: PartStatus): void {
    this.parts.set(part, () => status);
  }

  /** Lets `part` be asked whenever somebody looks, for figures that change all the time. */
  watch(part: string, read: () => PartStatus): void {
    this.parts.set(part, read);
  }

  read(): Record<string, PartStatus> {
    return Object.fromEntries([...this.parts].map(([part, read]) => [part, read()]));
  }
}
