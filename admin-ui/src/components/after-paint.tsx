import { type ReactNode, startTransition, useEffect, useState } from 'react';

interface AfterPaintProps {
  /** Stands in until then; as large as what will come. */
  placeholder: ReactNode;
  children: ReactNode;
}

/** What lies below the fold waits until the figures above it are there to be read. */
export function AfterPaint({ placeholder, children }: AfterPaintProps) {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    // A frame is painted after its callbacks, so the next one comes after the paint.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setPainted(true)));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted ? children : placeholder;
}
