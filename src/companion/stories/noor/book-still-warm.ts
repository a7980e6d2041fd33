import { type Story } from '../../personas/persona';

export const bookStillWarm: Story = {
  id: 'noor-book-still-warm',
  title: 'The Book Still Warm',
  teaser: 'A book lies open on the reading table, and its ink is wet. It is about tonight.',
  scene:
    'Half past one in the great library of Marrow Street. Green lamps, rain on the dome, a smell of dust and pears. On the long table lies a book that was not there a minute ago. It is open, and warm as bread.',
  opening:
    'Come closer, but do not touch the ink. It says here: "At half past one, somebody came in from the rain and leaned over the page." That is you. The next line is still empty. I think it waits for us. Shall I turn back to see how it began, or do we wait for what it writes next?',
  begins: [
    'Then let us do so. I have always wanted to be read by a book for once.',
    'Good. Keep your sleeves out of the future, it is not dry yet.',
  ],
  place: 'a vast old library with green lamps at night',
  light: 'night, lamplight, rain on a glass dome',
  beats: [
    {
      tells:
        'The pen that is not there begins to move. We can see the letters swell up out of the paper, one by one: "They did not yet know that they were not alone." And on the gallery above us a board creaks.',
      asks: 'Do we call up to them?',
      yes: 'I call. Nothing but rain. But in the book there appears, in smaller script: "She was too shy to answer."',
      no: 'We stay silent and look at the page. It writes, in smaller script: "They were kind enough not to shout. She was shy."',
      any: 'The book seems to like that. It writes it down, with a flourish, and adds: "She, up there, had to smile."',
      wonders: 'Are you one who speaks first, or one who watches for a while?',
      picture: 'an open glowing book on a table in a dark library, green lamps, rain',
    },
    {
      tells:
        'I know that creak. It is the step by Unfinished Things, a gallery I hardly ever visit; the books there sulk. Now a paper comes floating down, like a leaf. It is half a page, torn across, and it says: "Please do not turn to the end."',
      asks: 'The end is right there under my thumb. Should we respect it?',
      yes: 'I take my thumb away, and it is harder than it sounds. From above comes a breath, as when somebody has been holding it for years.',
      no: 'You are bold. I lift just the corner. The last page is blank, quite blank, except for a wet round spot. It is a tear, I believe. I close it again quickly.',
      any: 'A thoughtful way between. I do it so, and put my pencil in as a bookmark. From above comes a small sigh.',
      picture: 'a torn page floating down through a dark library gallery, candle light',
    },
    {
      tells:
        'We climb. Between the shelves stands a girl of ink. I mean it: blue-black, a bit smudged at the elbows, and through her one can read the titles. "I am the heroine," she says. "The author stopped in the middle. I have been standing in a doorway for eighty years."',
      asks: 'Shall we ask what is on the other side of the door?',
      yes: '"I do not know," she says. "He described the handle for two pages, so beautifully. And then he was called to dinner."',
      no: 'We do not press her. But she says it herself: "The worst is that I can hear a party behind it. And I am holding a coat."',
      any: 'She listens to you with her head to one side, and some of her smudges grow clearer. "Nobody has ever asked me like that," she says.',
      wonders: 'Is there something that you left off in the middle, and that still waits for you?',
      picture: 'a girl made of blue ink standing between bookshelves, glowing softly',
    },
    {
      tells:
        '"You write it," she says to me. But I only mend books; I never dared to write one. My hand is too careful. And she looks at you. They both look at you, the girl and the book.',
      asks: 'Would you tell her what is behind the door?',
      yes: 'You begin, haltingly, and I write as fast as I can. At every word she grows a bit more solid. There are boots on her feet now. She looks at them with delight.',
      no: 'No, it is too large for one of us. Then we take turns: I a word, you a word, she a word. It comes out odd, and alive.',
      any: 'That! I write it down exactly so. And she grows more solid as I write; there are boots on her feet now. She stamps, to hear it.',
      picture: 'a door standing alone among bookshelves, golden light through the keyhole',
    },
    {
      tells:
        'The door is there. In the middle of the gallery, in no wall at all, with a handle of such beauty that I understand the two pages. Behind it: music, plates, somebody laughing. But the ink in the well is down to one drop.',
      asks: 'One sentence is all that we have. Should it be a brave one, or a gentle one?',
      yes: 'Both, then; it needs to be short. I write: "She went in, and they had kept her a chair."',
      no: 'Neither. A plain one. I write: "She opened the door." Sometimes plain is the bravest.',
      any: 'I put it into one line, with the last of the ink, and do not breathe until the full stop.',
      paths: [
        {
          words: ['brave'],
          says: 'A brave one. I write: "She did not knock." And her chin goes up, as if it had always known the way.',
        },
        {
          words: ['gentle', 'kind', 'soft'],
          says: 'A gentle one. I write: "They had kept a chair for her." She puts both hands to her mouth.',
        },
      ],
      wonders: 'Which sentence would you have liked somebody to write for you?',
      picture: 'a hand writing with a quill by candle light, one drop of ink',
    },
    {
      tells:
        'She turns the handle. Light falls out over all the sulking books, and one after another they straighten their backs. On the threshold she stops. "You could come," she says. "It is a large party, and he never said how many."',
      asks: 'Just for one dance?',
      yes: 'So we go in, you and I, with ink on our fingers. I cannot tell you what they played; it is in no catalogue. But somebody had kept chairs for us as well.',
      no: 'We shake our heads, both of us. A story should have its own party. But she throws us something over her shoulder: it is the coat. It fits whoever is cold.',
      any: 'She laughs at that, a real laugh, with breath in it, and bows to you as they do in old novels. Then the light folds up behind her like a fan.',
      picture: 'golden ballroom light through an open door in a dark library, dancing silhouettes',
    },
  ],
  ending:
    'It is five. The rain has stopped, and the door is gone. On the table the book has closed itself; it is cool now, and finished, and on the last page, where the wet spot was, there is a line in a hand that I do not know: "Thank you for the doorway." I shall put it under Finished Things, {name}. We have to found that shelf first.',
  after: [
    'There are eleven thousand books up there that stop in the middle. What kind of story would you want to rescue next?',
    'I still have ink under my nails. If you wrote the first line of something tonight, what would it be?',
    'The house is so quiet that I can hear the pears. Tell me, what in your own life has just begun a chapter?',
    'I keep looking at the places where doors might stand. Where would you put one?',
  ],
};
