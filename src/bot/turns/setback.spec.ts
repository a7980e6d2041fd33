import { PainterFailedError, PictureRefusedError } from '../../companion/painter/no-picture-error';
import { ProviderError } from '../../companion/providers/provider-error';
import { setbackOf } from './setback';

describe('setbackOf', () => {
  it('ends a turn whose picture will never be, and says why', () => {
    expect(setbackOf(new PictureRefusedError())).toEqual({
      kind: 'refused',
      tell: false,
      reason: 'no picture: The painter refuses to paint this',
    });
    expect(setbackOf(new PainterFailedError('deadline', 'The picture took longer than 280 s'))).toEqual({
      kind: 'refused',
      tell: false,
      reason: 'no picture: The picture took longer than 280 s',
    });
  });

  it('leaves to the next start what the end of the program interrupted', () => {
    expect(setbackOf(new ProviderError('closing', 'The program ends'))).toEqual({ kind: 'closing' });
  });

  it('tries again what failed for any other reason', () => {
    expect(setbackOf(new ProviderError('failing', 'It has trouble'))).toEqual({
      kind: 'failed',
      reason: 'ProviderError',
    });
  });
});
