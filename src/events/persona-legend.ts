import { Injectable } from '@nestjs/common';

/** How a persona is shown wherever events speak of it. */
export interface PersonaLook {
  id: string;
  name: string;
  emoji: string;
  /** Hex, such as `#2f7f86`. */
  colour: string;
}

/** Where the companion introduces its personas to whoever shows events, which must not know the companion. */
@Injectable()
export class PersonaLegend {
  private readonly looks = new Map<string, PersonaLook>();

  introduce(looks: readonly PersonaLook[]): void {
    for (const { id, name, emoji, colour } of looks) this.looks.set(id, { id, name, emoji, colour });
  }

  lookOf(id: string): PersonaLook | undefined {
    return this.looks.get(id);
  }
}
