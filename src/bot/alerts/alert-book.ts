/** Looks in a row that must agree: what flickers wakes nobody up, and is not over because it paused. */
const LOOKS = 2;

interface Page {
  raised: boolean;
  /** Looks in a row that saw the opposite of `raised`. */
  against: number;
}

/** Remembers of what the owners were told, so that each trouble is told once until it clears. */
export class AlertBook {
  private readonly pages = new Map<string, Page>();

  /** Enters what a look has seen. @returns whether it is to be told now */
  enter(trouble: string, isThere: boolean, looks = LOOKS): boolean {
    const page = this.pages.get(trouble) ?? { raised: false, against: 0 };
    this.pages.set(trouble, page);
    page.against = isThere === page.raised ? 0 : page.against + 1;
    if (page.against < looks) return false;
    page.raised = isThere;
    page.against = 0;
    return isThere;
  }
}
