/** Something that could not become a row, with its reason. */
export interface DeadLetter {
  id: string;
  reason: string;
  /** What Postgres said, where it was Postgres that refused. */
  sqlState: string | null;
  createdAt: string;
  /** Since when it waits for another try. */
  retryAt: string | null;
  /** What was set aside: a journal record, a payload that the catalogue refused, or bytes nobody could read. */
  record: Record<string, unknown>;
}

export interface DeadLetterQuery {
  limit: number;
  cursor?: string | undefined;
}
