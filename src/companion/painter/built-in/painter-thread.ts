import { parentPort } from 'node:worker_threads';
import { type Painting, type PaintingRequest } from '../painter';
import { paintScene } from './paint-scene';

export interface PaintOrder {
  number: number;
  request: PaintingRequest;
}

export type PaintAnswer = { number: number } & ({ painting: Painting } | { fault: string });

/** Entry of the thread in which pictures are painted, one after the other. */
parentPort?.on('message', ({ number, request }: PaintOrder) => {
  const answer = (reply: PaintAnswer): void => parentPort?.postMessage(reply);
  paintScene(request).then(
    (painting) => answer({ number, painting }),
    (error: unknown) =>
      answer({ number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
