import { attachmentOf } from './attachment';

describe('what a message carries beside its text', () => {
  it('is nothing for plain text', () => {
    for (const meta of [null, {}, { kind: 'text' }, { kind: 7 }]) expect(attachmentOf(meta)).toBeNull();
  });

  it.each([
    [{ kind: 'voice', duration: 74 }, 'Voice message', '1:14'],
    [{ kind: 'document', fileName: '<b>.pdf' }, 'File', '<b>.pdf'],
    [{ kind: 'location', latitude: 52.52, longitude: 13.405 }, 'Location', '52.5200, 13.4050'],
    [{ kind: 'venue', title: 'The harbour' }, 'Venue', 'The harbour'],
    [{ kind: 'paid_media' }, 'Paid media', null],
  ])('reads %j', (meta, label, detail) => {
    expect(attachmentOf(meta)).toMatchObject({ label, detail });
  });

  it('draws the emoji of a sticker', () => {
    expect(attachmentOf({ kind: 'sticker', emoji: '🦊' })).toMatchObject({ label: 'Sticker', emoji: '🦊' });
  });
});
