import { useCallback, useEffect, useRef, useState } from 'react';
import { api, type Query } from '../../lib/api';
import { csvCounter, lineCounter } from './count-records';
import { saveFile } from './save-file';

export type ExportFormat = 'csv' | 'jsonl';

export type ExportState =
  | { status: 'idle' }
  | { status: 'running'; rows: number; bytes: number }
  | { status: 'done'; rows: number; bytes: number }
  | { status: 'failed'; error: unknown };

/** Pieces that become one part of the file; thousands of small ones would slow the browser down. */
const PART_BYTES = 4 * 1024 * 1024;
const TELL_EVERY_MS = 120;

/** Fetches a file and counts its rows on the way; leaving the page, or `cancel`, ends it on the server too. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ status: 'idle' });
  }, []);

  const start = useCallback(async (source: 'users' | 'events', format: ExportFormat, query: Query) => {
    const { signal } = (running.current = new AbortController());
    setState({ status: 'running', rows: 0, bytes: 0 });
    try {
      const response = await api.open(`analytics/export/${source}.${format}`, query, signal);
      const count = format === 'csv' ? csvCounter() : lineCounter();
      let [rows, bytes, told] = [0, 0, 0];
      let file = new Blob();
      let part: Uint8Array<ArrayBuffer>[] = [];
      let partBytes = 0;
      const reader = response.body?.getReader();
      for (;;) {
        const piece = await reader?.read();
        if (!piece || piece.done) break;
        rows = count(piece.value);
        bytes += piece.value.length;
        part.push(piece.value);
        partBytes += piece.value.length;
        if (partBytes > PART_BYTES) {
          // The browser may move what is in a blob to the disk; bare arrays stay in memory.
          file = new Blob([file, ...part]);
          [part, partBytes] = [[], 0];
        }
        if (performance.now() - told > TELL_EVERY_MS) {
          told = performance.now();
          setState({ status: 'running', rows, bytes });
        }
      }
      saveFile(
        new Blob([file, ...part], { type: response.headers.get('content-type') ?? '' }),
        nameOf(response),
      );
      setState({ status: 'done', rows, bytes });
    } catch (error) {
      if (!signal.aborted) setState({ status: 'failed', error });
    }
  }, []);
  return { state, start, cancel };
}

const nameOf = ({ headers }: Response): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'teleskop-export';
