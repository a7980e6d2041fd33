import { randomUUID } from 'node:crypto';
import { type EventRecord } from '../../src/analytics/journal/journal-record';
import { eventRecord } from './event-records';

/** What people write who want a panel to run it. Each sets `hacked` where it succeeds. */
export const hostileTexts = [
  '<img src=x onerror="hacked=1">',
  '<script>hacked=1</script>',
  '"><svg onload=hacked=1>',
  `'-hacked=1-'`,
  'javascript:hacked=1',
  '</title></textarea><script>hacked=1</script>',
  '<iframe srcdoc="<script>parent.hacked=1</script>">',
  '<a href="javascript:hacked=1">press</a>',
  '[press](javascript:hacked=1)',
  '{{constructor.constructor("hacked=1")()}}',
  '<style>@import "//evil.example/x.css";</style>',
  '&lt;img src=x onerror=hacked=1&gt;',
  '\u202Egnp.exe<b>\u2066',
];
const IMAGES = [
  'javascript:hacked=1',
  'data:text/html,<script>hacked=1</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="hacked=1"/>',
  'https://evil.example/pixel.png',
  '//evil.example/pixel.png',
];
const FIRST_ID = 900_000_000;

export const hostileIds = hostileTexts.map((_, at) => FIRST_ID + at);

/** For each of the texts one person who wrote it wherever a person, a persona or a story can hold text. */
export function hostileRecords(now = Date.now()): EventRecord[] {
  return hostileTexts.flatMap((text, at) => {
    const persona = { personaId: `p ${text}`.slice(0, 60), personaName: text };
    const meta = {
      payload: text,
      kind: text,
      command: text,
      model: text,
      storyId: text,
      storyTitle: text,
      action: text,
      reason: text,
      variant: text,
      experiment: text,
      plan: text,
      data: text,
      text,
      buttons: [[{ text, data: text }]],
    };
    const record = (eventName: string, second: number, row: object = {}): EventRecord =>
      eventRecord(
        {
          eventId: randomUUID(),
          clientId: FIRST_ID + at,
          eventName,
          createdAt: now - 60_000 + second * 1000,
          meta: JSON.stringify(meta),
          ...persona,
          ...row,
        },
        { person: { firstName: text, lastName: text, username: text, languageCode: text.slice(0, 30) } },
      );
    const kinds = ['start_command', 'command', 'persona_selected', 'story_selected', 'button_pressed'];
    return [
      ...kinds.map((kind, second) => record(kind, second, { message: text })),
      record('user_message', 10, { message: text }),
      record('ai_message', 11, { message: text }),
      record('message_edited', 12, { message: text }),
      record('premium_action', 13),
      record('reply_failed', 14),
      record('other_update', 15),
      record('experiment_exposed', 16),
      ...IMAGES.map((imageUrl, image) =>
        record('image_generated', 20 + image, {
          imageUrl,
          prompt: text,
          negativePrompt: text,
          message: text,
        }),
      ),
    ];
  });
}
