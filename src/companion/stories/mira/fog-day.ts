import { type Story } from '../../personas/persona';

export const fogDay: Story = {
  id: 'mira-fog-day',
  title: 'Fog Day',
  teaser: 'The fog has swallowed the sea, and the foghorn has lost its voice.',
  scene:
    'Morning on Grey Skerry, and the world ends two metres from the door. Everything drips. The great foghorn should be calling once a minute; instead it gives a cough, like an uncle at a concert, and stops.',
  opening:
    'Hear that? No, neither do I, and that is the trouble. The horn is dead, and the mail boat comes at ten with nine people on it. I have a toolbox, a kettle and a goat. Can you hold a lantern, or are you better at ideas?',
  begins: [
    'Good, that is the half I was missing. Stay close; in this fog I once lost my own hand for a minute.',
    'Then we have a crew. I shall write it in the log before we know better.',
  ],
  place: 'a rocky island with a lighthouse in thick fog',
  light: 'pale morning, thick fog',
  beats: [
    {
      tells:
        'I open the horn house. It smells of oil and old pennies. The big bellows are whole, the pipe is whole, but when I put my ear to the brass I hear something. Not a hiss. A sort of humming, with rests in it.',
      asks: 'Would you look inside with the lantern, or shall I simply knock?',
      yes: 'You lean in. The light slides along the brass, and there, right where the voice should be, two round eyes look back and do not blink.',
      no: 'Then I knock. Twice, politely. From inside somebody knocks back, also twice, and rather more firmly.',
      any: 'We do it your way, quietly. The humming stops. I have the clear feeling that we are being listened to.',
      paths: [
        {
          words: ['look', 'lantern', 'inside', 'light'],
          says: 'You lean in. The light slides along the brass, and there, right where the voice should be, two round eyes look back and do not blink.',
        },
        {
          words: ['knock'],
          says: 'I knock. Twice, politely. From inside somebody knocks back, also twice, and rather more firmly.',
        },
      ],
      picture: 'an owl inside a giant brass foghorn, lantern light, fog',
    },
    {
      tells:
        'It is an owl. A small one, wet, and in a very bad temper. She must have come in out of the fog, and has built half a nest from my missing newspapers. There is an egg on the shipping news.',
      asks: 'If I sound the horn, she will lose it. If I do not, the boat has nothing to steer by. Do we move the nest?',
      yes: 'I lift newspaper, egg and owl in one piece, like a very nervous cake. She bites me once, for the record, and then sits down in my hat as if it had been hers all along.',
      no: 'No, she has chosen her house. Then the horn stays silent today, and we need another voice. A big one. Let me think aloud.',
      any: 'You are kinder than the manual, which says only "remove obstruction". She looks at you, then at me, and I believe she has picked her favourite.',
      wonders: 'Have you ever changed a whole plan for a small creature?',
      picture: 'a small owl on a nest of newspapers beside brass pipes, soft light',
    },
    {
      tells:
        'Twenty to ten. And now the fog comes up the steps, and stands in the door, like somebody who was not asked. In it I hear the mail boat, very faint: one man singing, to keep the others calm. He is singing from the wrong side.',
      asks: 'The wrong side is the side with the rocks. What do we have that is loud: the dinner gong, or the concertina?',
      yes: 'Both at once! I take the concertina, you take the gong, and what comes out has never been called music, but it can be steered away from.',
      no: 'Neither would carry. Then there is only the goat. I tell Admiral what I think of her singing. She answers. My word, she answers, for a whole minute.',
      any: 'That might do it. I try, and the fog gives half of it back to us, like a bad shop. But the singing out there has stopped to listen.',
      paths: [
        {
          words: ['gong', 'dinner'],
          says: 'You beat the gong as if dinner were on fire. The sound rolls out flat and golden. The singing breaks off in the middle of a word.',
        },
        {
          words: ['concertina', 'music', 'play', 'song'],
          says: 'I play the only tune I know without a hole in it. Somewhere in the white, after three bars, the man picks up the second voice. He knows it!',
        },
        {
          words: ['goat', 'admiral'],
          says: 'You are right. Admiral. I tell her what I think of her singing, and she answers for a whole minute.',
        },
      ],
      picture: 'mail boat lost in thick fog near rocks, dim lantern',
    },
    {
      tells:
        'An oar knocks on stone. Close! I call "who is there", and a child\'s voice answers, quite calm: "Nobody can see us, so we are nobody." They are at the flat rock, forty steps down, and the tide is rising.',
      asks: 'I know these steps blind, but I need somebody at the top who keeps talking, so I find back. Will you?',
      yes: 'I go down backwards with your voice above me like a handrail. You have no idea how solid a voice is, in a fog. Thirty-eight, thirty-nine, forty, and a small wet hand takes hold of mine.',
      no: 'Then I tie the rope to the rail, and count aloud instead. It works, but I would have liked the company. At forty, a small wet hand takes hold of mine.',
      any: 'I take that with me down the steps, one for each word. At forty, a small wet hand takes hold of mine.',
      wonders: 'Whose voice would you find your way home by?',
      picture: 'stone steps going down into fog, a rope, a hand with a lantern',
    },
    {
      tells:
        'Nine people and a sack of letters in my kitchen. It steams like a laundry. The child has found the owl, of course. They look at each other for a long time, and then the child says: "She wants to know why you stopped shouting at the sea."',
      asks: 'What shall I tell her? The truth, or something nicer?',
      yes: 'The truth it is: that I shout so people stay away from here, and today, for once, I wanted them to find me. The owl thinks about it. The child translates nothing, out of tact.',
      no: 'I say nothing, then, and put a lump of sugar beside the hat. Some answers are better in sugar.',
      any: 'I tell her just that. The child nods, and whispers it on to the owl, with additions.',
      paths: [
        {
          words: ['nicer', 'nice', 'lie', 'kind'],
          says: 'I say that the sea asked me for a quiet day, as a favour. The child gives me the look one gives to adults. But the owl seems flattered.',
        },
        {
          words: ['truth', 'honest', 'true'],
          says: 'The truth it is: that I shout so people stay away from here, and today, for once, I wanted them to find me.',
        },
      ],
      picture: 'warm crowded kitchen in a lighthouse, steam, an owl in a hat on the table',
    },
    {
      tells:
        'At noon the fog tears from top to bottom, like a curtain that is tired. There is the sea again, looking innocent. And on the sea, where nobody had any business to be, seven more boats, all pointing at us. They had followed the noise.',
      asks: 'There is soup for twelve, and I count forty heads. Do we water it down?',
      yes: 'I add a bucket of water and the last of the dill, and you would not believe it: everybody asks for the recipe.',
      no: 'Never! One does not do that to soup. We do it by thimbles, then, and the harbour master makes a speech with his.',
      any: 'That is how we do it. In the end somebody finds bread in his coat, and somebody else a whole cheese, and nobody asks why.',
      picture: 'fog lifting over a bright sea, many small boats around a lighthouse rock',
    },
  ],
  ending:
    'By evening they are gone, and it is so quiet that I can hear the egg. I mean it: a tap, then a rest, then two taps. The owl looks at me from my own hat, and I look at the horn. I have written to the office that it will be out of order for about five weeks, for reasons of music. It is the first lie in that log, {name}, and I am quite proud of it.',
  after: [
    'I shall need a new hat. And a name for whoever is in that egg. What would you call an owl who was born in a foghorn?',
    'The letters are still drying over the stove like washing. If one of them were for you, what should be in it?',
    'The horizon is so sharp tonight that one could cut bread on it. Where would you look first?',
    'Now that one can see again, I find that I miss it a little. Is there something that you only noticed once it was gone?',
  ],
};
