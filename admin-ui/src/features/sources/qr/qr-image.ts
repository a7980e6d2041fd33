import { encode, renderSVG } from 'uqr';

/** Quiet zone around the modules, as ISO/IEC 18004 asks for. */
const BORDER = 4;
/** So that a print may lose some of it. */
const ECC = 'M';
/** Pixels a module has in a PNG. */
const SCALE = 16;

export const qrSvg = (text: string): string => renderSVG(text, { ecc: ECC, border: BORDER });

/** The modules as one SVG path, and how many there are to a side. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: ECC, border: BORDER });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}

export function qrPng(text: string): Promise<Blob> {
  const { data, size } = encode(text, { ecc: ECC, border: BORDER });
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * SCALE;
  const context = canvas.getContext('2d');
  if (!context) return Promise.reject(new Error('this browser draws no pictures'));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  data.forEach((row, y) =>
    row.forEach((dark, x) => dark && context.fillRect(x * SCALE, y * SCALE, SCALE, SCALE)),
  );
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is empty')))),
  );
}
