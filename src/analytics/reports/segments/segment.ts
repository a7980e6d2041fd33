import { type SegmentRules } from './segment-rules';

/** People whom rules describe, under a name. */
export interface Segment {
  segmentId: string;
  name: string;
  rules: SegmentRules;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
}

export type NewSegment = Pick<Segment, 'name' | 'rules'>;

export class UnknownSegmentError extends Error {
  override readonly name = 'UnknownSegmentError';
  constructor(readonly segmentId: string) {
    super('segment: there is no such segment any more');
  }
}

export class SegmentNameTakenError extends Error {
  override readonly name = 'SegmentNameTakenError';
  constructor(readonly segmentName: string) {
    super('name: another segment is called that');
  }
}

export class TooManySegmentsError extends Error {
  override readonly name = 'TooManySegmentsError';
  constructor(readonly limit: number) {
    super(`There are ${limit} segments already; remove one first`);
  }
}
