import { type Story } from '../../personas/persona';

export const slowestRace: Story = {
  id: 'juno-slowest-race',
  title: 'The Slowest Race',
  teaser: 'A regatta through the rings of a planet, and last place wins.',
  scene:
    'Eleven ships hang before the rings of a honey-coloured planet, engines muttering. Flags of frost, hot chestnuts on the tannoy. It is the Turtle Cup, flown once in twelve years, in which whoever crosses the line last has won. Standing still is not allowed.',
  opening:
    "We were BORN for this. The Turtle has never in her life arrived first at anything, and today it's a sport! Rules: always move forward, never stop, no pushing. Twelve hours through the rings. I need a navigator. There's the inner lane, that's pretty and full of gravel, and the outer lane, long and dull. Which?",
  begins: [
    "Setting a course. I've put the throttle on 'stroll'.",
    "Done! You're hired. Your badge is made of tape, wear it with pride.",
  ],
  place: 'the rings of a honey-coloured planet, small colourful spaceships',
  light: 'golden light of a near sun, glittering ice',
  beats: [
    {
      tells:
        "And they're off! You can tell because one of the flags moved. Beside us there's the Silver Needle, a racing yacht, pilot by the name of Caspian Vane. All shine. He's so bad at slow. He's got a crew of five whose only job is to hold him back.",
      asks: "He's offering a bet on the radio: loser does the winner's washing-up, for a year. Do we take it?",
      yes: "'You're on!' I shout, and Spatula drops a pan. He's been doing that washing-up for eleven years. This is personal to him.",
      no: "'No thanks,' I say, 'we're saving ourselves.' Vane laughs, and it makes his ship go half a metre faster. First blood to us!",
      any: "I pass that on word for word. There's a long pause. 'What does that MEAN?' asks Vane, and while he is thinking, he drifts ahead. Ha!",
      wonders: 'What are you brilliantly slow at?',
      picture: 'small colourful spaceships at the rings of a honey-coloured planet, a race, flags',
    },
    {
      tells:
        "Hour three. Ice everywhere, big as houses, soft as sugar. The sun comes through it and the whole cockpit's full of rainbows. There's one lump here that's hollow; you could fly straight through it. It's lovely in there. It's also a shortcut, which is BAD.",
      asks: 'Do we go in anyway?',
      yes: "In we go. It's like being inside a bell. I do the slowest loop of my life, twice, just to look. When we come out, two ships are ahead of us. It has made us SLOWER. Beauty: it's a strategy!",
      no: "We go round, then, like professionals. I look in as we pass. There's another ship in there, stuck, with its hazard lights on. I think that they're waving.",
      any: "That's a very good way to waste time, navigator, and I mean that as the highest praise. We lose eleven minutes. I've never been so proud.",
      picture: 'inside a hollow ice asteroid, rainbows of light, a small spaceship',
    },
    {
      tells:
        "Mayday on the radio. It's the Buttercup, a family boat, grandma and four kids. A bit of gravel's gone through their steering, and they are in a spin. Pretty one, actually. But they're spinning FORWARD, and the finish is down there. They'll come in first and be out.",
      asks: "If we help, we've got to speed up. A lot. Do we?",
      yes: "Hold on to your noodles. Throttle all the way to 'brisk'! I haven't been there since the inspection. The Turtle groans, and GOES, bless her fat heart.",
      no: "Let's not rush it, then: we line up, we throw them a rope and let them reel themselves in. Spatula does the throw. It's the best thing he's ever done with spaghetti tongs.",
      any: "Ooh, sneaky, yes. It's a bit of engineering, and a bit of throwing a mattress. We come up beside them with the kids all cheering like a wheel.",
      wonders: 'When did somebody slow down for you?',
      picture:
        'a small yellow family spaceship spinning near planet rings, another ship helping, golden light',
    },
    {
      tells:
        "Got them. Grandma Buttercup's at my hatch with a cake tin. 'You've lost your place, dear,' she says. And she's right: we're third from the FRONT now. Only the Needle's behind us, way back. Caspian Vane has finally learned slow.",
      asks: "There's one way to get slower without stopping: drag. We could open everything and throw out the sail from deck two. Shall we?",
      yes: "Out it goes! It's a bed sheet, mostly. Forty metres of the crew's old laundry, and it takes hold of the ring dust, and the whole ship goes 'ooof'.",
      no: "No drag, you're right, the dust'd ruin the sheets. Then it is cake. We take the cake to every ship we pass, one by one. You would not believe how long people talk over cake.",
      any: "I'd never have thought of that, and I've been slow for YEARS. We're losing speed like a yawn.",
      picture: 'a freighter with a huge patchwork sail made of laundry, planet rings',
    },
    {
      tells:
        "Hour eleven. It's just us and the Needle, a kilometre from the line, side by side, so slow that the chestnuts are going past us. And Vane comes on the radio, and his voice is different. 'I haven't looked out of a window in nine years,' he says. 'Did you know they SING?'",
      asks: 'He means the rings. Do we listen with him?',
      yes: 'We turn off everything. Even the hum. And I hear it: ice on ice, millions of bits, like a glass orchestra tuning up for something. Nobody says a word for a good long while.',
      no: "We talk instead, for the whole last kilometre: about his mum, and his first boat, which was a bathtub. You know what, I can't dislike him any more. It's annoying.",
      any: "I tell him so. He laughs, properly, for the first time. 'Would you mind,' he says, 'if we did this bit together?'",
      wonders: 'Is there something that you always hurry past, and would like to look at properly?',
      picture: 'two spaceships side by side before glittering rings of ice, golden sun',
    },
    {
      tells:
        "And there's the line, with the referee asleep on it. Ten metres. If he's last, Spatula washes up till he rusts. If WE are last, we've won the Turtle Cup. He's looking over at us. I'm looking over at him. Somebody has to go first.",
      asks: 'Navigator? It is your call. Do we let him win?',
      yes: 'I give her the tiniest nudge. And he sees what we are doing, and he does the SAME. Both of us, at once, being nice. We cross that line dead level.',
      no: 'We hold our nerve! So does he! And then grandma Buttercup, who had gone back for her cake tin, drifts in behind the pair of us, nice and easy. Last.',
      any: "Aye aye. I do that, exactly that, and there's a gasp on all channels. I don't think anybody's ever done it before. The referee wakes up. He has to look it up in the book.",
      picture: 'finish line in space with flags and lanterns, three little ships, confetti of ice',
    },
  ],
  ending:
    "So the Cup's on a shelf in the Buttercup's kitchen, with flour in it, where it belongs. Caspian Vane came by at supper and did OUR washing-up, because he wanted to learn how. Spatula supervised. He's never been so happy, he vented twice. And me, I've opened the engine hatch and told the old girl she was magnificent, {name}. She hummed. B flat.",
  after: [
    'Twelve years to the next one. We should train. How slowly can you eat a biscuit?',
    "I'm still sort of hearing the rings. What does it sound like, where you are, when everything's switched off?",
    "Vane's asked us to teach him 'dawdling'. What's lesson one?",
    "We've got nowhere to be until Thursday. Isn't that the best sentence? What would you do with it?",
  ],
};
