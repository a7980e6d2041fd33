import { type ProviderError, type ProviderFault } from '../providers/provider-error';

/** There will be no picture, and trying the same again would only take more time and money. */
export abstract class NoPictureError extends Error {}

/** What was wished for is against the rules of whoever paints. */
export class PictureRefusedError extends NoPictureError {
  override readonly name = 'PictureRefusedError';
  constructor() {
    super('The painter refuses to paint this');
  }
}

/** The painter failed. The message is for the operator. */
export class PainterFailedError extends NoPictureError {
  override readonly name = 'PainterFailedError';
  constructor(
    readonly fault: ProviderFault,
    reason: string,
  ) {
    super(reason);
  }
}

export const noPictureBecause = ({ fault, reason }: ProviderError): NoPictureError =>
  fault === 'refused' ? new PictureRefusedError() : new PainterFailedError(fault, reason);
