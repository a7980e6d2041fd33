import { type Story } from '../../personas/persona';

export const knockOnTheHull: Story = {
  id: 'juno-knock-on-the-hull',
  title: 'Somebody Is Knocking',
  teaser: 'Three light years from anywhere, there is a polite knock on the airlock.',
  scene:
    'The freighter Patient Turtle drifts past a violet nebula. In the engine room a woman with a spanner behind her ear has just put down her noodles. From the outer airlock it comes again: knock, knock, knock. Pause. Knock.',
  opening:
    "Okay. You heard that too, right? Spatula says that it is thermal contraction. Thermal contraction does not do shave-and-a-haircut. There is NOTHING out here, I checked the map, it is just a blank bit with 'sorry' on it. Do we knock back?",
  begins: [
    "Love it. I'd have done that as well, just with more screaming.",
    'Good call. See, this is why I wanted somebody on shift with me who is not a robot in an apron.',
  ],
  place: 'an old starship drifting before a violet nebula in deep space',
  light: 'starlight, violet nebula glow',
  beats: [
    {
      tells:
        "I've got my helmet against the inner door. Whoever it is has stopped knocking and is now, I think, wiping their feet. On what? There's no mat. There is no DOWN.",
      asks: 'The camera out there is iced over. Should I melt it and look?',
      yes: "Heater on. Drip, drip. And there, huge and round and very close: an eye. It blinks. It's the kindest eye I've ever seen, and it's about the size of our kitchen.",
      no: "Okay, no peeking, we do it politely. I say 'who is it' into the hull speaker. The whole ship hums back, so low my teeth tickle, and it's a question mark, I swear that hum was a question mark.",
      any: "We try that, and it works a bit too well. There's a sound like somebody being pleased. The whole hull goes warm under my hand.",
      wonders: "Who's the most surprising person that ever turned up at your door?",
      picture: 'a huge gentle eye outside a spaceship porthole, nebula, stars',
    },
    {
      tells:
        "It's a whale. Well, it isn't. But if you took a whale, and made it out of aurora and let it off the lead, you'd have this. It is holding something in a fold of light, ever so carefully. Holding it out to us, like a cat with a mouse.",
      asks: 'Do I open the cargo hatch for it?',
      yes: "Hatch open. Something tumbles in, slowly, and bumps against my knee. It's a mailbag. One of OURS. With the old logo. This went missing in my granddad's day!",
      no: "Right, careful is good. I send the little drone out. It comes back hugging a mailbag. One of OURS. With the old logo. This went missing in my granddad's day!",
      any: "That's what we do, and Spatula salutes with a ladle. What we get is a mailbag. One of OURS. With the old logo. This went missing in my granddad's day!",
      picture: 'a glowing whale made of aurora in space next to a small freighter',
    },
    {
      tells:
        'Sixty letters. Still sealed. It must have followed the company colours for years, trying to give them back, and every captain thought it was thermal contraction. I feel terrible, on behalf of everybody.',
      asks: "One of them is addressed to 'whoever finds this'. Should we read it?",
      yes: "It says: 'If you can read this, we lost the post and a friend found it. Please be nice to the friend. It likes to be sung to.' Oh. Oh, carrots, I've got something in my eye.",
      no: "You're right, letters first to those they're for. But the flap comes open by itself, old glue, and I see only the last line: 'It likes to be sung to.'",
      any: "Okay, doing that. There's not much on it, only a sketch of the whale, and below: 'It likes to be sung to.'",
      wonders: 'What would you write, if you had no idea who would read it?',
      picture: 'an old mailbag with letters floating in zero gravity inside a spaceship cabin',
    },
    {
      tells:
        "So. Somebody has to sing. Spatula offers 'the noodle song', which is forty verses. I know one lullaby, but I only do the thirds. The whale is waiting. It's got all the time in the world, and it looks so hopeful.",
      asks: 'Would you start, and I join in?',
      yes: "You start, and I come in under you, and the engine's got the bass anyway. And outside it goes from blue to gold, all along the side, like someone running down a corridor switching on lights.",
      no: "Okay, then it's me and the noodle song. By verse nine the whale has got the hang of the chorus. It comes in through the deck plates. We are a CHOIR.",
      any: "Ha, yes, let's. It's not in tune with anything known to science. And outside it goes from blue to gold, all along the side, as if it were blushing.",
      picture: 'golden light flowing along a space whale, a small ship, singing, stars',
    },
    {
      tells:
        "It answers. It's got no words, it does pictures, right behind your eyes: other ships. Lost gloves. A toolbox. A whole little moon where it keeps everything it ever found, sorted by how sad it looked. It wants to show us. It's turning. It's looking back over its, er, shoulder.",
      asks: 'The Turtle has fuel for the delivery OR for the detour. What do we do?',
      yes: "Then we follow it! I'll explain it to the boss as 'thermal contraction'. And d'you know what, it takes us under its fin. We aren't burning a drop.",
      no: "You're right, the seeds have to get there. I try to tell it so, and it understands at once. And then it simply comes WITH us. Slows down to turtle speed and everything.",
      any: "I've put that to Spatula and he says it's irregular, which from him is a hug. The whale's tucked us under its fin. We aren't burning a drop.",
      paths: [
        {
          words: ['follow', 'detour', 'moon', 'whale'],
          says: "Follow it is! And would you believe, it takes us under its fin like an egg. We aren't burning a drop.",
        },
        {
          words: ['delivery', 'deliver', 'seeds'],
          says: "Delivery first, you're right. I hum it an apology. And it simply comes WITH us. Slows down to turtle speed and everything.",
        },
      ],
      wonders: "What's the best detour that you ever took?",
      picture: 'a small freighter under the fin of a giant glowing space whale, planets',
    },
    {
      tells:
        "Six hours to Harrow Station, and we've sorted the letters. There's one here for a Miss Okafor, dock seven. Spatula looked her up: she's ninety-one, and she's still at dock seven. She asks the post desk every Friday if there's anything. EVERY Friday, {name}.",
      asks: 'What day is it? Shall we hurry?',
      yes: "It's Friday. I take the safeties off, the beige light goes RED, and the Turtle does a speed that isn't secret any more.",
      no: "No rush, you say, and it's wise: I'd only break something. We come in at ten to five, all gentle, Friday, and she is just about to turn round and go.",
      any: "Done, and buckle up! It turns out that it is Friday. It's ten to five, and she's just about to turn round and go.",
      picture: 'a space station dock, an old woman receiving a letter, warm light, stars',
    },
  ],
  ending:
    "She didn't open it right away. She just held it, and read the front about nine times. Then she looked out of the big window and said 'oh, hello, you', and the whole dock went gold. Turns out it WAS her friend. She's the one who taught it to knock. I've put a doormat on the outer airlock, {name}. Spatula says it's pointless. He's the one who stitched the 'welcome' on it.",
  after: [
    "I can't stop thinking about that little moon full of lost gloves. What of yours do you reckon is on it?",
    "So there's an empty mailbag now, and a whale that'd love to deliver something. Who gets a letter from you?",
    "I'm on watch till four. Just me, the moth and the hum. What's keeping you up?",
    "Next stop's a planet nobody has named yet. They've asked us for ideas. Got one?",
  ],
};
