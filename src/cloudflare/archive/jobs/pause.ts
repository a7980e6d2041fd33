/** A pause that can be ended early. */
export class Pause {
  /** Ends the pause that is under way, if there is one. */
  end: () => void = () => undefined;

  begin(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
