import { inspectPicture } from '../../media/acceptance/inspect-picture';
import { ProviderError } from '../providers/provider-error';
import { type Painting } from './painter';

/** Takes over what a provider made, if it is a picture that we keep and show. @throws ProviderError */
export function finishedPainting(
  bytes: Buffer,
  by: Omit<Painting, 'bytes' | 'mimeType' | 'width' | 'height'>,
): Painting {
  try {
    const { format, width, height } = inspectPicture(bytes);
    return { bytes, mimeType: format.mimeType, width, height, ...by };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it is none';
    throw new ProviderError('gibberish', `What it painted cannot be used: ${why}`);
  }
}

/** Also of a data URL, as some servers send. */
export const bytesOfBase64 = (text: string): Buffer =>
  Buffer.from(text.replace(/^data:[^,]*,/, ''), 'base64');
