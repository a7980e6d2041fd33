import { type Story } from '../../personas/persona';

export const statueThatMoved: Story = {
  id: 'pim-statue-that-moved',
  title: 'The Statue That Moved',
  teaser: 'The general on the square faced east for a century. Today he faces the bakery.',
  scene:
    'Market day in Lower Puddle. Under the chestnut tree stands General Bramble, bronze, mounted, very serious. For a hundred years he pointed his sabre at the enemy in the east. This morning he points it at the bakery, and on its tip there is a bun.',
  opening:
    'Thank heavens, an unbiased eye. Everybody here claims that he always stood so. But I have eaten lunch beneath that horse for twenty years, and I had the tail in front of me, never the nose. You believe me, do you not? Where would you look first?',
  begins: [
    'At last somebody with method. Let us do precisely that, and look important meanwhile.',
    'Excellent. I should have begun with lunch, and that is how trails grow cold.',
  ],
  place: 'a market square with a bronze statue and chestnut trees',
  light: 'bright autumn morning, golden light',
  beats: [
    {
      tells:
        "I inspect the base. No scratches, no ropes. But around each hoof there is a ring of crushed chestnuts, and, Exhibit A, the general's left boot is warm. As if somebody had just stood in it.",
      asks: 'Would you put your ear to the horse?',
      yes: 'You lean in. And? I see it in your face. It breathes. Very slowly, about once in the time it takes to butter bread.',
      no: 'Then I do. I lay my ear on bronze, and hear it: one breath. And after an age, another. I need to sit down, preferably on something that is not him.',
      any: 'We try it like that. The pigeons, which know him best, all shift one step to the left, as people do who wish to say nothing.',
      wonders: 'Have you ever been sure of something that nobody else had noticed?',
      picture: 'bronze statue of a general on a horse, a badger with a magnifying glass, autumn leaves',
    },
    {
      tells:
        'There is an inscription, half under the moss: "He guards us until he is no longer needed." And below that, scratched with something like a sabre, in fresh letters: "AM I?"',
      asks: 'How does one answer a statue? Do we write back?',
      yes: 'I take my chalk, and beneath it I write: "What do you wish to know, sir?" We step back. Nothing. But when we look again, the chalk is gone from my paw.',
      no: 'No, one should not correspond with monuments in daylight. We leave a bun, as a sign of good faith. By noon it is eaten, with military neatness.',
      any: "You have a diplomat's mind. I carry it out, bow, and step on my own hem. I swear that the moustache moved.",
      picture: 'mossy stone inscription under a statue, chalk letters, chestnuts',
    },
    {
      tells:
        'We come back at night with a flask and a lantern. At twelve he turns his head. It sounds like a church door. "Badger," says General Bramble, "I have looked east for a hundred years. Nobody came. Is there still a war?"',
      asks: 'Somebody has to tell him. Will you?',
      yes: 'You tell him, plainly, how it ended and that it was long ago. He is silent for so long that a leaf falls, and lands. "And nobody," he says, "thought of telling the horse."',
      no: 'I do it, then, hat in hand. He is silent for so long that a leaf falls, and lands. "And nobody," he says, "thought of telling the horse."',
      any: 'You put it so gently that he nods before he has understood it. It creaks. "And nobody," he says then, "thought of telling the horse."',
      wonders: 'Is there something that you guarded for longer than you had to?',
      picture: 'bronze horseman turning his head at night, a badger with a lantern, moon',
    },
    {
      tells:
        '"For a century," he says, "I had the bakery behind my back. I could smell it. Every morning at five. You cannot imagine what discipline that is." And then, quite small: "I have never tasted cinnamon."',
      asks: 'The bakery opens at five. Do we bring him in?',
      yes: 'We bring him in, horse and all. The doorway suffers a little. He eats the first bun with his eyes closed, and his medals chime.',
      no: 'The floor would not bear him, you are right. So I carry the whole tray out to him, and he eats it in the saddle, with crumbs on his epaulettes.',
      any: 'And that is what we do, with Mrs. Quill in curlers holding the door. He eats one bun as one reads a letter: slowly, and twice.',
      picture: 'a bakery at dawn, warm light, a bronze horse at the door, cinnamon buns',
    },
    {
      tells:
        'But it is getting light, and he is getting stiff. "At sunrise I must stand," he says, "that is the contract. Only I may choose where, and which way I look. I never dared." The first cock crows. He is in the middle of the road.',
      asks: 'Which way should he look, from now on? Help him choose.',
      yes: 'Then so be it. He turns the horse about, with a noise like a harbour, and settles his shoulders for the next century.',
      no: 'You would rather that he chose himself. Quite right. He thinks, he sniffs, he turns the horse about with a noise like a harbour.',
      any: '"There?" he asks. "Really? May one?" And he turns the horse about, with a noise like a harbour, and looks as though somebody had opened a window.',
      wonders: 'And you: which way would you face, for a hundred years?',
      picture: 'a statue on horseback in the middle of a street at sunrise, long shadows',
    },
    {
      tells:
        'There is still the sabre. He holds it out to me, hilt first. "Exhibit B," he says. "I should rather have something else in that hand." And the sun is already on the weathercock.',
      asks: 'Quick! What shall we give him: an umbrella, or a toasting fork?',
      yes: 'Both! Nobody shall say that this town is stingy. He crosses them, like a coat of arms, and is bronze again before he can thank us.',
      no: 'Neither. An empty hand, held open. I would not have thought of it. And a sparrow sits in it at once, as if it had a ticket.',
      any: 'Somebody runs and fetches it, and he takes it just in time. The light reaches his moustache, and it stays just as it is: curled upwards.',
      paths: [
        {
          words: ['umbrella'],
          says: 'The umbrella. He opens it as the light touches him, and so he stands now: the only general in the land under whom one can keep dry.',
        },
        {
          words: ['fork', 'toast'],
          says: 'The toasting fork! He raises it like a commander, and is bronze. At last a weapon that I can respect.',
        },
      ],
      picture: 'a friendly bronze general on the market square in morning light, children, pigeons',
    },
  ],
  ending:
    'So now you know why the town council has resolved, unanimously, that he always stood like that. I signed it. Each morning at five somebody leaves a bun on the plinth, and at six there is none. I have been offered a reward for catching the culprit, dear {name}. I am taking my time.',
  after: [
    'I have been thinking: who else in this town is standing the wrong way round? Whom would you ask?',
    'There is room on the plinth for a new inscription. You are good with words; what should it say?',
    'The chestnuts are falling like small applause. What was the best thing about your own autumn?',
    'My mother asks who that clever person was at the square. What shall I tell her about you?',
  ],
};
