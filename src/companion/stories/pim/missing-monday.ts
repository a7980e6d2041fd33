import { type Story } from '../../personas/persona';

export const missingMonday: Story = {
  id: 'pim-missing-monday',
  title: 'The Missing Monday',
  teaser: 'It was Sunday, now it is Tuesday. Somebody in town has pocketed a day.',
  scene:
    'A thin fog lies over Lower Puddle. In the burrow with the brass plate a stove ticks, and a badger in a yellow coat stands before his wall calendar with a magnifying glass. Between Sunday and Tuesday there is a neat, square hole.',
  opening:
    'You see it as well, I hope? A hole. Clean edges, about the size of a day. I went to bed on Sunday, and this morning the milk says Tuesday. Somebody has stolen Monday, and my mother had an appointment in it. Tell me: who would want a Monday?',
  begins: [
    'Exactly my first suspicion. My second was the geese, but it always is.',
    'A sound theory. I write it on the wall, with chalk, next to "me, by accident".',
  ],
  place: 'a foggy little market town with crooked roofs',
  light: 'pale morning, fog',
  beats: [
    {
      tells:
        'We begin at the clock tower, where time in this town is kept. The door is open. On the third step lies Exhibit A: a crumb. Exhibit B: a smell of peppermint. And from above, somebody is humming.',
      asks: 'Shall we go up quietly, on tiptoe?',
      yes: 'Up we go. Forty steps, of which I creak on thirty-nine. At the top the humming stops, politely, as when one holds a door.',
      no: 'Then we go up as an official visit, with stamping. The humming stops, and a voice calls: "Wipe your feet!"',
      any: 'A novel approach! I have never entered a tower like that. The humming above us stops, and somebody coughs.',
      wonders: 'Do you know your own house by its creaks?',
      picture: 'a badger detective climbing a clock tower staircase, fog, lantern',
    },
    {
      tells:
        'It is Old Tansy, the clock keeper, a dormouse of great age, winding the works with both paws. "Monday?" she says. "I never touched it. I only oil them. They go out by the front door like everybody else." But she does not look at the cupboard behind her. She does not look at it very hard.',
      asks: 'Do we ask her about the cupboard?',
      yes: 'I ask. Tansy sighs, and the cupboard opens by itself: seven hooks. On six hang bright ribbons with the names of the days. On the second hook there is only a nail and a bit of blue thread.',
      no: 'We say nothing, and admire the pendulum. It is a technique. In one minute she has opened the cupboard herself: seven hooks, six ribbons. On the second, only a bit of blue thread.',
      any: 'Ingenious. She is so taken aback that she opens it at once. Seven hooks, six bright ribbons, each with a day on it. On the second, a bit of blue thread.',
      paths: [
        {
          words: ['cupboard', 'look', 'open'],
          says: 'I stroll past it and lean on the handle, as one does. Seven hooks. On six hang ribbons with the names of the days. On the second, only a bit of blue thread.',
        },
      ],
      picture: 'inside of an old clock tower with big gears, a dormouse, coloured ribbons',
    },
    {
      tells:
        "Blue thread! There is just one coat of that blue in Lower Puddle: it belongs to little Fenn, the baker's apprentice, nine years old, who waved to me this morning with the wrong hand. The other one was behind her back.",
      asks: 'Do you think a child could steal a day?',
      yes: 'So do I. Small hands, strong reasons. I am not angry at all, you understand. I am only terribly curious.',
      no: 'I should like to agree, but I have been nine. One can do anything at nine, if one does not know that it is impossible.',
      any: 'You weigh it like a judge. Then let us not accuse. Let us be very slow customers in a bakery.',
      wonders: 'What did you get away with as a child? I am asking as a colleague.',
      picture: 'a small bakery with warm windows in a foggy street',
    },
    {
      tells:
        'The bakery. Fenn sells me a bun and looks at the floor. There is a tin on the top shelf, and light comes out under its lid: thin, gray, a bit damp. If you have ever seen a Monday from outside, you would know it at once.',
      asks: 'Shall I say outright that we know?',
      yes: '"Fenn," I say, "we know, and nobody is cross." She holds out until the word "cross". Then it all comes out, with flour and tears.',
      no: 'I buy a second bun instead, and a third. At the fourth she cannot bear it any more. "It is in the tin!" she cries. Kindness, and capacity: that is my whole method.',
      any: 'We do as you say, and it is far better than my way, which involves a false beard. She looks at you for a while. Then she fetches the tin down herself.',
      picture: 'a glowing tin on a shelf in a bakery, a child in a blue coat',
    },
    {
      tells:
        'It was on Monday that her brother Ned should have gone to sea. The ship leaves on the first Monday of the month and waits for nobody. "If there is no Monday," says Fenn, "he cannot go." There is nothing wrong with that. I have looked at it from all sides.',
      asks: 'What is the law here? Must the day be given back?',
      yes: "It must, I fear. My mother's appointment is the least of it; there are people who were to be born in it. But it need not go back in the same shape.",
      no: 'You have a big heart. But listen: the whole town is limping. The church bell does not know what to say. There must be a way to give it back and still keep something.',
      any: 'I like your law better than the one in the book. Let us try to find a place where both can stand.',
      wonders: 'Is there a day that you would have liked to stop?',
      picture: 'harbour with a ship ready to leave, two children, morning fog',
    },
    {
      tells:
        "Now I have an idea; I feel it in the left ear. A day has a morning and an evening, and in between lies a piece that nobody looks at: ten minutes, about four o'clock, when everyone waits for tea. If one snipped out just that, every Monday...",
      asks: '...one could hang it on the line as a ribbon, and Fenn could visit it whenever she likes. Do we dare?',
      yes: 'Tansy has the scissors, I have the steady paw, and you hold the tin. Snip. Ten minutes of blue-gray afternoon, with Ned in them, laughing, and the kettle just about to boil.',
      no: 'You are right, one should not cut what is not ours. So we ask Ned. And Ned, great soft fellow that he is, gives her his own ten minutes, of his own free will. It hangs better so.',
      any: 'That is neater still. We do it like that, and Tansy ties a knot in it, as one does with a promise. Ten minutes of afternoon, with Ned in them, laughing.',
      picture: 'a blue ribbon glowing on a clothes line above a little town, evening',
    },
  ],
  ending:
    "And so it is Monday after all, dear {name}, one day late and a bit creased. The ship goes, Ned waves with his whole hat, and Fenn waves back with the right hand this time. My mother was seen by the dentist and blames me. But if at four o'clock you notice that the world holds its breath for a moment, you will know: somebody is visiting.",
  after: [
    'The case is closed; I have stamped it. Now what would you keep, if you could snip ten minutes out of last week?',
    'I find myself with an unexpected evening. Shall we suspect somebody, for practice? You choose whom.',
    'The geese have seen something by the mill, they say. What would you pack for a night by the mill?',
    'I have one bun left, and two paws. Tell me, what kind of day would you hang on your own second hook?',
  ],
};
