import { Deed } from './deeds';
import { type QualityListener } from './quality-walk';

export const qualityFigures = ['silent', 'cleared', 'refreshed', 'failed'] as const;
/** Figures that stand for people. */
export type QualityFigure = (typeof qualityFigures)[number];

/** Who is behind a figure. */
export class FoundCollector implements QualityListener {
  private readonly found = new Set<number>();

  /** @param begin and end in milliseconds since the epoch */
  constructor(
    private readonly figure: QualityFigure,
    private readonly begin: number,
    private readonly end: number,
  ) {}

  has(person: number): boolean {
    return this.found.has(person);
  }

  answered(): void {
    // An answer alone is no figure that stands for people.
  }

  followed(person: number, time: number, _: number, isSilent: boolean): void {
    if (isSilent) this.note('silent', person, time);
  }

  cleared(person: number, time: number): void {
    this.note('cleared', person, time);
  }

  deed(person: number, time: number, _: number, deed: Deed): void {
    if (deed === Deed.Refreshed) this.note('refreshed', person, time);
    if (deed === Deed.Failed) this.note('failed', person, time);
  }

  private note(figure: QualityFigure, person: number, time: number): void {
    if (figure === this.figure && time >= this.begin && time < this.end) this.found.add(person);
  }
}
