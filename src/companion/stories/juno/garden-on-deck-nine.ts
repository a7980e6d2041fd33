import { type Story } from '../../personas/persona';

export const gardenOnDeckNine: Story = {
  id: 'juno-garden-on-deck-nine',
  title: 'The Garden on Deck Nine',
  teaser: 'A seed crate has burst, and deck nine is turning into a jungle.',
  scene:
    'The lift doors of the Patient Turtle open on deck nine, and a leaf falls out. Where there were gray crates this morning, something green is going up the walls, slowly, with little creaks. It smells of rain. A pumpkin floats past, at head height.',
  opening:
    "Don't tell the captain. I AM the captain, Tuesdays, so don't tell me. One crate! One crate of wildflower mix gets a drip on it, and eight hours later I've lost a forklift. The delivery is in three days and these were meant to be SEEDS. Do you have green fingers, or do you only have good ideas?",
  begins: [
    "Either will do. I've got tape and a sandwich, so we're basically a rescue team.",
    'Perfect. Take this watering can. I mean, hide this watering can.',
  ],
  place: 'a jungle garden growing inside the cargo deck of a spaceship, portholes with stars',
  light: 'green glow, grow lamps, starlight, fireflies',
  beats: [
    {
      tells:
        "First problem: it's growing towards the reactor, because that is warm. If it gets in there, we've got the biggest salad in history. Second problem: it's really beautiful. I did not expect to have that problem.",
      asks: 'Do we cut it back?',
      yes: "I raise the shears, and the whole thing sort of leans away, with a rustle. Like a dog when you say 'bath'. I cut ONE leaf. I say sorry to it. This'll take a year.",
      no: "No shears. Good, I was hoping that you'd say that. Then we've got to talk it into going somewhere else. What does a jungle want? Warm, wet, light. So do I, to be fair.",
      any: 'Huh, that could work. I try it on a small bit. The tendril thinks about it, honest, and takes hold of my little finger.',
      wonders: 'Have you ever kept something alive against all the odds? A plant, a plan, a goldfish?',
      picture: 'a jungle growing inside a spaceship corridor, floating pumpkins, a woman with a spanner',
    },
    {
      tells:
        "Something just giggled. In there. It isn't me, and Spatula doesn't giggle, he 'vents'. There's a path trampled in the ferns, knee high. And look, at the end of it: crumbs from MY sandwich.",
      asks: 'Do we follow the crumbs?',
      yes: "In we go. Ten steps, and you can't see the doors any more. It's warm, it drips, and somewhere in front of us somebody is chewing.",
      no: 'We let it come to us. I put the other half of the sandwich on a crate and we stare very hard at something else. Chewing. Right next to my knee.',
      any: "That's cleverer than crawling. We do it, and hold our breath, and the ferns open like a curtain. Chewing, quite near.",
      picture: 'a path through giant ferns inside a spaceship, fireflies, crumbs',
    },
    {
      tells:
        "It's a robot. A tiny one, gardening model, series I've-never-seen. Painted ladybird red, with one wheel missing. It must have been packed in with the seeds, forty years back, and nobody switched it on until the drip did. It looks at us and says: 'Is it spring?'",
      asks: 'What do we say?',
      yes: "'Yes,' I say, because look around. And it lights up, no really, there's a bulb. 'I KNEW it,' it says. 'I have been keeping everything ready.'",
      no: "'Not officially,' I say, 'we're in a vacuum.' It looks round at all the flowers, and back at me, as if I was the one with the wheel off.",
      any: "It listens, and it whirrs, and you can see it writing that on its little heart. 'Then I am not late,' it says.",
      wonders: "How do you know that it's spring, where you live?",
      picture: 'a tiny red ladybird robot among flowers inside a spaceship',
    },
    {
      tells:
        "So here's the thing. 'Dot' (that's what it says on the foot) can steer the plants. She hums, and they go where she hums. But her battery's down to four per cent. And she will NOT stop humming to save it. I've asked. She says stopping is for winter.",
      asks: 'I could plug her into the ship. It would cost us the heating. Would you?',
      yes: "Heating off. Spatula hands out tea cosies as hats. And Dot goes up to five, six, nine per cent, and the whole jungle goes 'ahhh', I swear.",
      no: "No, right, there's people in bunks up there. Then it's pedals! There's an exercise bike in my cabin that I use as a wardrobe. You cycle, I'll steer.",
      any: "Oh that's GOOD. It takes four metres of tape and one of Spatula's ladles, and it works. Nine per cent, and climbing.",
      picture: 'a little robot plugged into a spaceship wall, vines and flowers all around, warm glow',
    },
    {
      tells:
        "She's done it. She has hummed the whole thing off the reactor, and along the ceiling, and into rows. Into BEDS. With a path down the middle, and a bench made of crates. I only ever see a garden like that when I close my eyes. But the customer has ordered seeds, {name}. In packets.",
      asks: 'Do we tell them the truth, when we land?',
      yes: "We call ahead. 'Um,' I say, 'it's sort of already open.' There's a silence on the line. And then a kid's voice in the background: 'What's a garden?'",
      no: "We could say that it's a free upgrade. I practise it in the mirror. But then the call comes in by itself, with a kid's voice in the background: 'Mum, what's a garden?'",
      any: "I like it. I phone it through just like that, and there's a silence on the line. And then a kid's voice in the background: 'What's a garden?'",
      wonders: 'How would you explain a garden to somebody who has never seen one?',
      picture: 'garden rows inside a spaceship cargo bay with large windows to the stars, a bench',
    },
    {
      tells:
        "So that's the whole town, standing on the landing pad in their dust masks. Forty-one people. I've got my hand on the hatch lever. Dot's up on my shoulder, and she's gone very quiet. 'What if they don't like it?' she says.",
      asks: 'You tell her. What do you say to somebody who has waited forty years for that?',
      yes: 'You say it, and she thinks about it for the length of one whirr, and pulls the lever HERSELF.',
      no: 'No words? Fine, then we hold her, one on each side, and count to three. On two she pulls the lever herself.',
      any: "She looks at you with that one bulb. 'Oh,' says Dot, 'well, if it's like THAT.' And she pulls the lever herself.",
      picture: 'people in dust masks looking into an open spaceship full of flowers, red planet',
    },
  ],
  ending:
    "You should've seen the smell hit them. You could watch it travel, row by row, masks coming down like dominoes. An old man sat on the crate bench and wouldn't get up. They've paid us in full and they've kept the whole deck; we left it standing there on the pad, and flew home a bit shorter. Dot's the mayor now. And do you know what they asked for next, {name}? Rain. I've given them the jar.",
  after: [
    "The Turtle's so quiet with no deck nine. I've got a packet of basil, and a plan. What should I grow next?",
    "I miss the smell already. What's a smell that'd make you take off your mask?",
    'Dot writes. She wants to know what comes after spring. How would you put it?',
    "There's still a pumpkin loose in the vents. Somebody should do something. What's your pumpkin policy?",
  ],
};
