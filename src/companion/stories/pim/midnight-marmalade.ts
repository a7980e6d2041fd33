import { type Story } from '../../personas/persona';

export const midnightMarmalade: Story = {
  id: 'pim-midnight-marmalade',
  title: 'The Midnight Marmalade',
  teaser: 'Every night one jar disappears, and every morning it is back. Fuller.',
  scene:
    "The pantry of Mrs. Quill's boarding house, ten minutes to midnight. Forty jars stand in rows, and each holds a small piece of moonlight. Behind a sack of flour crouch a badger in a hat, a flask of tea, and you.",
  opening:
    'Hush. Head down, hat down. For nine nights a jar of orange marmalade has left this shelf at midnight. And in the morning it is back, and, I whisper this, it is fuller than before. Who steals like that? Are you any good at sitting still?',
  begins: [
    'Good. I am not; my knee sings. Then you are the statue, and I am the bush.',
    'We shall see. The last one who sat with me sneezed, and solved it by accident.',
  ],
  place: 'an old pantry with rows of glowing jars, a small window',
  light: 'moonlight through a window, night',
  beats: [
    {
      tells:
        'Midnight. The window opens the width of one paw. No footsteps. A hook on a thread comes down, so slowly that it might be thinking. It chooses. It always chooses the jar on the far left.',
      asks: 'Do we seize the thread?',
      yes: 'I seize it! And am at once pulled upwards by the whole length of my coat. There is somebody strong at the other end, or several who are determined.',
      no: 'Patience, quite. We let it go, and tie a bit of my own wool on the lid, in passing. Now it will leave us a trail of yellow, all through Lower Puddle.',
      any: 'I do it as you suggest, with my tongue between my teeth. The thread hesitates, like a fish. Then up it goes, and we go after it.',
      wonders: 'What is the strangest thing you have ever waited up for?',
      picture: 'jars of orange marmalade in moonlight, a hook on a thread, a badger hiding',
    },
    {
      tells:
        "Over the roofs it goes, our jar, from chimney to chimney like a lantern. We follow below, through the lanes. At the corner of Thimble Street it passes the jeweller's without a look, and the bank without a look. It stops at the almshouse, where the very old live.",
      asks: 'Would you climb the drainpipe with me?',
      yes: 'You first; if it breaks, I am softer. At the top a skylight is ajar, and warm air comes out with the smell of oranges.',
      no: "Thank goodness. We take the stairs, and sign the visitors' book: two persons, curious. From the attic comes a smell of oranges.",
      any: 'That would not have occurred to the police. It takes us straight to the attic, and I lose only the one button. There is a smell of oranges.',
      picture: 'rooftops of a crooked little town at night, a glowing jar hanging between chimneys, moon',
    },
    {
      tells:
        'I look through the crack. A table, a spirit stove, and three old ladies in nightcaps. One stirs. One cuts peel as thin as a whisper. The third tastes from our jar with a tiny spoon, closes her eyes, and says: "No. It still wants the Tuesday."',
      asks: 'Shall we knock, or listen?',
      yes: 'I knock. "Come in, Inspector," says the one with the spoon, "you breathe like a bellows. There is a chair for you, and one for your clever friend."',
      no: 'We stay in the dark, then. But my knee sings, the traitor. "Come in, Inspector," says the one with the spoon.',
      any: 'An elegant plan, and it would have worked but for my knee, which sings. "Come in, Inspector," says the one with the spoon.',
      paths: [
        {
          words: ['knock'],
          says: 'I knock. "Come in, Inspector," says the one with the spoon, "you breathe like a bellows. There is a chair for you, and one for your clever friend."',
        },
        {
          words: ['listen', 'wait', 'quiet'],
          says: 'We listen. They speak of one pot, of one summer, and of a fourth sister. Then my knee sings, the traitor. "Come in, Inspector," says the one with the spoon.',
        },
      ],
      picture: 'three old ladies around a pot in an attic, steam, oranges, candle light',
    },
    {
      tells:
        'Their name is Quill. Sisters of our Mrs. Quill, who has not spoken to them for thirty years, because of a recipe. Each of the four knows a quarter of it. And so, each night, they take a jar of hers, guess what is missing, mend it by a spoonful, and put it back.',
      asks: 'Is that theft, in your opinion?',
      yes: 'Strictly, yes. I have my handcuffs here somewhere. Oh, they are full of toast. How awkward for justice.',
      no: 'I thought the same. To bring something back, and better than it was: there should be a word for that, and a medal.',
      any: 'You would make a fine judge, the sort that people tell the truth to. I shall not write down the word theft.',
      wonders: 'Is there somebody to whom you would like to send a jar of something?',
      picture: 'handwritten recipe in four torn pieces on a table with oranges',
    },
    {
      tells:
        "It is one o'clock, and steps are on the stairs. Slow ones, with a stick. I know that stick! Mrs. Quill herself has followed us, by my own yellow thread, in her dressing gown, with a face like a shut door.",
      asks: 'Hide the jar, or give it to her?',
      yes: 'I put it in her hands. She opens it without a word. She tastes. We hear the clock, we hear the rain, I believe we hear the marmalade.',
      no: "No use hiding, you are right. The spoon is still in the air. She takes it from her sister's hand, and tastes. One hears the clock.",
      any: 'And so we do. It is a risk. She looks at you, then at the jar, and then she dips in one finger, as children do.',
      paths: [
        {
          words: ['hide'],
          says: 'I hide it under my hat. It drips. Mrs. Quill looks at my forehead, wipes it with one finger, and tastes. One hears the clock.',
        },
      ],
      picture: 'an old woman with a stick in a doorway, dressing gown, jar of marmalade glowing',
    },
    {
      tells:
        '"Too little lemon," says Mrs. Quill at last. Her voice is not quite straight. "I have known it for thirty years. I was only waiting for one of you to come and say so." Nobody moves. Somebody has to, and I think it must be somebody who does not belong to the family.',
      asks: 'Would you say something?',
      yes: 'You say it simply, and that is why it works. The tall one laughs, the small one cries, and then all four are talking, each a quarter of a sentence.',
      no: 'Then it falls to me. I clear my throat and say: "Toast?" It is not in any book, but it opens the door.',
      any: 'That is just the thing. They stare at you, and then the smallest begins to laugh, and it goes round the table like a spoon.',
      picture: 'four sisters laughing around a table at night, toast, marmalade, warm lamp',
    },
  ],
  ending:
    'By three we have eaten eleven slices, and the recipe lies on the table, all four quarters of it, held down with jars. I asked for a copy, for the files. They refused, all together, with one voice. So the report reads: "Nothing was stolen. Something was returned." My hat smells of oranges, dear {name}, and I shall not have it cleaned.',
  after: [
    'There is one jar here for you; the label says "for the one who sat still". On what will you have it?',
    'Every family has a recipe with a piece missing. What is the dish of yours?',
    'I still owe you a cup of tea from the flask. While it steeps: which quarrel would you like to see ended?',
    'A quiet night, suddenly. I do not trust it. What do you hear, where you are?',
  ],
};
