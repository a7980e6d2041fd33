/** Longer than this and a person wonders whether anything happens. */
const SILENCE_MS = 1500;

/** Awaits a step of the start and says so when it takes a noticeable time, ever more rarely. */
export async function step<T>(what: string, work: Promise<T>): Promise<T> {
  const began = Date.now();
  let timer: NodeJS.Timeout | undefined;
  const report = (silence: number): void => {
    timer = setTimeout(() => {
      say(`  ${what} … ${Math.round((Date.now() - began) / 1000)} s`);
      report(silence * 2);
    }, silence);
  };
  report(SILENCE_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

/** For the person at the terminal; what happens later is the logger's. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);
