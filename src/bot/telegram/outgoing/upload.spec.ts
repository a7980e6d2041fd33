import { Readable } from 'node:stream';
import { asForm, carriesFile, carriesStream } from './upload';

const bytes = { source: Buffer.from('x') };
const stream = { source: Readable.from(['x']) };

describe('carriesFile', () => {
  it.each([
    [{ photo: bytes }],
    [{ photo: { url: 'https://example.com/a.png' } }],
    [{ media: { type: 'photo', media: bytes } }],
    [
      {
        media: [
          { type: 'photo', media: 'file-id' },
          { type: 'photo', media: bytes },
        ],
      },
    ],
  ])('sees the file in %j', (payload) => expect(carriesFile(payload)).toBe(true));

  it.each([
    [{ text: 'hello', reply_markup: { inline_keyboard: [[{ text: 'a', url: 'https://example.com' }]] } }],
    [{ photo: 'file-id' }],
    [{ text: 'hello', link_preview_options: { url: 'https://example.com' } }],
    [{ media: [{ type: 'photo', media: 'file-id' }] }],
    [{ text: null, entities: [null, undefined] }],
  ])('sees none in %j', (payload) => expect(carriesFile(payload)).toBe(false));
});

it('knows a file that can be read only once', () => {
  expect(carriesStream({ photo: stream })).toBe(true);
  expect(carriesStream({ media: [{ type: 'photo', media: stream }] })).toBe(true);
  expect(carriesStream({ photo: bytes })).toBe(false);
});

it('writes as JSON what telegraf would take for a file and drop', () => {
  const entities = [{ type: 'bold', offset: 0, length: 1 }];
  const media = { type: 'photo', media: bytes };
  const payload = {
    photo: bytes,
    media,
    caption_entities: entities,
    reply_parameters: { message_id: 5 },
    caption: 'x',
  };
  expect(asForm(payload)).toEqual({ ...payload, reply_parameters: '{"message_id":5}' });
  expect(asForm({ link_preview_options: { url: 'u' } })).toEqual({ link_preview_options: '{"url":"u"}' });
});
