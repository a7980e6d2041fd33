/** What the writer is doing, for health, metrics and the operator. */
export class WriterFigures {
  /** Events of the latest batch, and the milliseconds from taking it to its commit. */
  batchRows = 0;
  batchMs = 0;
  written = 0;
  /** Batches that failed and were, or will be, tried again. */
  retries = 0;
  deadLetters = 0;
  fault: string | undefined;

  /** @returns what to call when the batch is committed */
  begins(rows: number): () => void {
    const began = performance.now();
    return () => {
      this.batchRows = rows;
      this.batchMs = Math.round(performance.now() - began);
      this.written += rows;
    };
  }
}
