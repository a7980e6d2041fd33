const WIDTH = 24;
/** How often a log, which cannot be overwritten, gets a line. */
const LINE_EVERY_MS = 5000;
const DRAW_EVERY_MS = 100;

/** Shows on a terminal how far long work has come; elsewhere it says so now and then. */
export class ProgressBar {
  private readonly began = Date.now();
  private shownAt = 0;
  private isDrawn = false;

  constructor(
    private readonly what: string,
    private readonly out: NodeJS.WriteStream = process.stdout,
  ) {}

  show(done: number, of: number, detail = ''): void {
    const now = Date.now();
    if (now - this.shownAt < (this.out.isTTY ? DRAW_EVERY_MS : LINE_EVERY_MS) && done < of) return;
    this.shownAt = now;
    const share = of > 0 ? Math.min(1, done / of) : 1;
    const left =
      share > 0 && share < 1 ? `, ${seconds(((now - this.began) / share) * (1 - share))} left` : '';
    const text = `${this.what} ${Math.floor(share * 100)} %${left}${detail && `  ${detail}`}`;
    if (!this.out.isTTY) {
      this.out.write(`${text}\n`);
      return;
    }
    const full = Math.round(share * WIDTH);
    this.out.write(`\r\u001B[K${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${text}`);
    this.isDrawn = true;
  }

  /** Takes the bar away and says how it ended. */
  end(outcome: string): void {
    if (this.isDrawn) this.out.write('\r\u001B[K');
    this.out.write(`${outcome}\n`);
  }
}

const seconds = (ms: number): string =>
  ms < 90_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.ceil(ms / 60_000)} min`;
