import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Painter, type Painting, type PaintingRequest } from '../painter';
import { paintScene } from './paint-scene';
import { type PaintAnswer, type PaintOrder } from './painter-thread';

interface Waiting {
  resolve: (painting: Painting) => void;
  reject: (error: Error) => void;
}

/** A thread loads JavaScript only; where the sources run untranslated (in tests), the painter shares the main one. */
const THREAD = __filename.endsWith('.js') ? join(__dirname, 'painter-thread.js') : undefined;

/** Paints beside the main thread: a picture takes half a second of computing, and nobody else shall wait for it. */
@Injectable()
export class BuiltInPainter extends Painter implements OnModuleDestroy {
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | undefined;
  private orders = 0;

  override paint(request: PaintingRequest): Promise<Painting> {
    if (THREAD === undefined) return paintScene(request);
    const worker = (this.worker ??= this.hire(THREAD));
    const order: PaintOrder = { number: (this.orders += 1), request };
    return new Promise((resolve, reject) => {
      this.waiting.set(order.number, { resolve, reject });
      worker.postMessage(order);
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.terminate();
  }

  private hire(path: string): Worker {
    const worker = new Worker(path);
    // It must not keep a process alive that has nothing else to do.
    worker.unref();
    worker.on('message', (answer: PaintAnswer) => this.deliver(answer));
    worker.once('error', (error) => this.giveUp(error));
    worker.once('exit', () => this.giveUp(new Error('the painter left in the middle of a picture')));
    return worker;
  }

  private deliver(answer: PaintAnswer): void {
    const waiting = this.waiting.get(answer.number);
    this.waiting.delete(answer.number);
    if ('fault' in answer) waiting?.reject(new Error(answer.fault));
    // What crosses between threads arrives as plain bytes.
    else waiting?.resolve({ ...answer.painting, bytes: Buffer.from(answer.painting.bytes) });
  }

  /** Whoever waits may order again; the next order hires another painter. */
  private giveUp(error: Error): void {
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
