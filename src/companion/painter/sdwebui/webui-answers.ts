import { z } from 'zod';
import { ProviderError } from '../../providers/provider-error';

const painted = z.object({ images: z.array(z.string()).min(1), info: z.string().optional() });
const info = z.object({ seed: z.int().min(0) });
const progress = z.object({ progress: z.number().min(0).max(1) });

/** Of `POST /sdapi/v1/txt2img`. @throws ProviderError */
export function readPainted(answer: unknown): { image: string; seed?: number } {
  const read = painted.safeParse(answer);
  if (!read.success) throw new ProviderError('gibberish', 'It answers without a picture');
  return { image: read.data.images[0] ?? '', ...seedIn(read.data.info) };
}

/** Of `GET /sdapi/v1/progress`. @returns a share of 0 … 1, undefined if it does not say */
export const readProgress = (answer: unknown): number | undefined =>
  progress.safeParse(answer).data?.progress;

/** JSON within JSON; a picture without it is a picture all the same. */
function seedIn(text: string | undefined): { seed?: number } {
  try {
    const { data } = info.safeParse(JSON.parse(text ?? ''));
    return data ? { seed: data.seed } : {};
  } catch {
    return {};
  }
}
