import { Injectable } from '@nestjs/common';

/** A part of the house that keeps something of a person. */
export interface PersonalDataHolder {
  /** What it keeps, as one word for the copy and for the report of an erasure: `events`, `conversations`, `pictures`. */
  name: string;
  /** Everything it keeps of that person, as plain data, page by page: a whole life may not fit in memory. */
  copy(clientId: number): AsyncIterable<unknown>;
  /**
   * Forgets that person for good. Called again after a failure, so it must be repeatable.
   * @returns how many things were erased
   */
  erase(clientId: number): Promise<number>;
}

/**
 * Where each part announces that it keeps something of people, so that a person's wish for a copy, or to be forgotten,
 * reaches all of them without their knowing each other.
 */
@Injectable()
export class PersonalData {
  private readonly holders: PersonalDataHolder[] = [];

  heldBy(holder: PersonalDataHolder): void {
    this.holders.push(holder);
  }

  /** Everything that is kept of a person, each thing with the name of its holder. */
  async *copy(clientId: number): AsyncGenerator<{ holder: string; item: unknown }> {
    for (const holder of this.holders) {
      for await (const item of holder.copy(clientId)) yield { holder: holder.name, item };
    }
  }

  /**
   * Erases a person everywhere. Each holder is asked, whatever befalls the others.
   * @returns how many things each holder erased
   * @throws AggregateError of what failed; asking again takes up what is left
   */
  async erase(clientId: number): Promise<Record<string, number>> {
    const erased: Record<string, number> = {};
    const failures: unknown[] = [];
    for (const holder of this.holders) {
      try {
        erased[holder.name] = await holder.erase(clientId);
      } catch (error) {
        failures.push(new Error(`${holder.name} could not be erased`, { cause: error }));
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything could be erased yet');
    return erased;
  }
}
