import { Injectable } from '@nestjs/common';

/**
 * Where the companion says what it can do in several ways, for those who plan experiments and must not know the
 * companion; and where they say that a plan has changed.
 */
@Injectable()
export class ExperimentDesk {
  private readonly known = new Map<string, readonly string[]>();
  private readonly assigners = new Set<() => Promise<void>>();

  /** @param variants by experiment; the first of each is what everybody has while nothing is tried */
  announce(variants: Readonly<Record<string, readonly string[]>>): void {
    for (const [id, ids] of Object.entries(variants)) this.known.set(id, ids);
  }

  variantsOf(experimentId: string): readonly string[] | undefined {
    return this.known.get(experimentId);
  }

  all(): readonly string[] {
    return [...this.known.keys()];
  }

  /** @param read must not reject */
  assignedBy(read: () => Promise<void>): void {
    this.assigners.add(read);
  }

  /** Resolves when whoever assigns in this process knows of it; other processes look now and then. */
  async planChanged(): Promise<void> {
    await Promise.all([...this.assigners].map((read) => read()));
  }
}
