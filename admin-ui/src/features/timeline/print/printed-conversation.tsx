import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { type PersonaLegend } from '../../../lib/api-types';
import { type Row } from '../rows/row';
import { RowView } from '../views/row-view';

interface PrintedConversationProps {
  title: string;
  rows: Row[];
  personas: ReadonlyMap<string, PersonaLegend>;
  onDone: () => void;
}

/** All rows that are loaded, on paper: drawn once, when somebody prints. */
export function PrintedConversation({ title, rows, personas, onDone }: PrintedConversationProps) {
  useEffect(() => {
    let gone = false;
    const pictures = [...document.querySelectorAll<HTMLImageElement>('#print img')];
    for (const picture of pictures) picture.loading = 'eager';
    const ready = pictures.map((picture) => picture.decode().catch(() => undefined));
    void Promise.all(ready).then(() => {
      if (gone) return;
      // The browser waits here until its dialog is closed.
      window.print();
      onDone();
    });
    return () => {
      gone = true;
    };
  }, [onDone]);
  return createPortal(
    <div id="print" className="hidden print:block">
      <h1 className="mb-4 text-xl font-semibold">{title}</h1>
      {rows.map((row) => (
        <div key={row.key} className="break-inside-avoid">
          <RowView row={row} personas={personas} />
        </div>
      ))}
    </div>,
    document.body,
  );
}
