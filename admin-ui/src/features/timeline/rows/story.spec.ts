import { anEvent } from './event.fixture';
import { buttonsOf, storyOf } from './story';

const answer = anEvent({
  eventName: 'ai_message',
  meta: {
    messageId: 5,
    buttons: [[{ text: 'Picture', data: 'image' }, { text: 'Site' }], 'odd', [null, {}]],
  },
});
const [picture, site] = buttonsOf(answer)[0]!;

describe('what events tell about each other', () => {
  it('reads keyboards, and survives odd ones', () => {
    expect(buttonsOf(answer)).toEqual([[{ text: 'Picture', data: 'image' }, { text: 'Site' }], [], []]);
    expect(buttonsOf(anEvent({ meta: { buttons: 'none' } }))).toEqual([]);
    expect(buttonsOf(anEvent())).toEqual([]);
  });

  it('knows the button that was pressed by the message it stood under', () => {
    const by = (meta: object, eventName = 'image_generated') =>
      storyOf([answer, anEvent({ eventName, meta: { ...meta } })]).wasPressed(answer, picture!);
    expect(by({ pressed: { data: 'image', messageId: 5 }, messageId: 9 })).toBe(true);
    expect(by({ pressed: { data: 'image', messageId: 6 } })).toBe(false);
    expect(by({ data: 'image', messageId: 5 }, 'button_pressed')).toBe(true);
    expect(by({ pressed: { data: 'personas', messageId: 5 } })).toBe(false);
    expect(storyOf([]).wasPressed(answer, site!)).toBe(false);
  });

  it('collects the versions of a text and of a picture, however long the chain', () => {
    const said = anEvent({ meta: { messageId: 3 }, message: 'helo' });
    const edit = anEvent({ eventName: 'message_edited', meta: { messageId: 3 }, message: 'hello' });
    const painted = (pictureId: string, refreshOf?: string) =>
      anEvent({ eventName: 'image_generated', meta: { pictureId, ...(refreshOf && { refreshOf }) } });
    const [a, b, c, other] = [painted('a'), painted('b', 'a'), painted('c', 'b'), painted('x')];
    const story = storyOf([said, edit, a, b, other, c]);
    expect(story.editsOf(said)).toEqual([edit]);
    expect(story.editsOf(edit)).toEqual([]);
    expect(story.versionsOf(b)).toEqual([a, b, c]);
    expect(story.versionsOf(other)).toEqual([other]);
  });
});
