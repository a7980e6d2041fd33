import { useState } from 'react';
import { CurveChart } from './curves/curve-chart';
import { type OpenCell, type Retention } from './retention';
import { RetentionTable } from './table/retention-table';

interface RetentionViewProps {
  retention: Retention;
  /** Should stay the same from one drawing to the next. */
  onOpen: (cell: OpenCell) => void;
}

/** Curves above the figures they are drawn from; what is pointed at in one is lit in both. */
export function RetentionView({ retention, onOpen }: RetentionViewProps) {
  const [lit, setLit] = useState<OpenCell | null>(null);
  return (
    <>
      <CurveChart retention={retention} lit={lit} onLight={setLit} onOpen={onOpen} />
      <RetentionTable retention={retention} lit={lit} onLight={setLit} onOpen={onOpen} />
    </>
  );
}
