import { type Story } from '../../personas/persona';

export const shipThatAnswers: Story = {
  id: 'mira-ship-that-answers',
  title: 'The Ship That Answers',
  teaser: 'Somebody out there is blinking back, and there should be nobody out there.',
  scene:
    'It is past midnight at the top of the lighthouse on Grey Skerry. The lamp turns with a slow tick, the glass is warm to the touch, and the wind has just gone quiet. Far out, where the chart shows nothing, a small light blinks.',
  opening:
    'You came at the right moment. See it? Low down, left of the moon. It blinks when I blink. I have kept this lamp for six winters, and nothing has ever answered. What would you do: answer it, or wait?',
  begins: [
    'Good. I would have done much the same, only slower, and talking to myself.',
    'That is as sensible as anything I had. I have been standing here with cold tea, being brave at nobody.',
  ],
  place: 'the lamp room of a lighthouse over the night sea',
  light: 'clear night, moonlight, one warm lamp',
  beats: [
    {
      tells:
        'I put my hat before the lamp and lift it: short, short, long. Out there it comes back at once: short, short, long. The same. Then, after a pause, it adds one more, a very short one. Like a joke.',
      asks: 'Shall I send something that cannot be mistaken for an echo?',
      yes: 'I send the rhythm of a lullaby my brother used to hum, but leave off the last note. We wait. The dark hums, and then the little light supplies it. The last note.',
      no: 'No, you are right, let it speak first. And it does: slow, patient, the same four flashes again and again, as one says a name to a child.',
      any: 'I try it your way. The light out there waits politely until I have finished, and then it blinks so fast that I believe it is laughing.',
      wonders: 'Was there ever somebody you understood at once, without many words?',
      picture: 'lighthouse lamp room at night, a small light far out at sea, moon',
    },
    {
      tells:
        'I have the old code book open on my knee. If I read it right, those flashes say: LOST NOTHING. LOOKING ANYWAY.',
      asks: 'What does one answer to that? Ask who they are, or ask what they look for?',
      yes: 'Both, then. I ask both, and my thumb aches. Back comes: NAME IS SMALL. LOOKING IS BIG.',
      no: 'Neither. I just send: GOOD EVENING. And the light answers, after a moment, with what must be the oldest greeting in the book: CALM WATER TO YOU.',
      any: 'I send that, more or less. There is no flag for half of it. The answer takes a while: YOU TALK LIKE LAND. IT IS NICE.',
      paths: [
        {
          words: ['who', 'name', 'they are'],
          says: 'I ask who they are. The answer: ONE ROWER. ONE LANTERN. ONE CAT. In that order, which I find modest.',
        },
        {
          words: ['what', 'look', 'looking', 'search'],
          says: 'I ask what they look for. The answer: THE BELL. Nothing else. I feel the hair on my arms stand up, {name}, for I know of only one bell out here.',
        },
      ],
      picture: 'tiny rowing boat with a lantern on a huge calm sea at night, stars',
    },
    {
      tells:
        'The moon comes out, and now I can see it in the glass: a rowing boat, no bigger than my thumbnail. Somebody is standing in it with a lantern, where a person should really be sitting. There is a tail beside the lantern. A cat, very upright.',
      asks: 'They are drifting to the point, where the rocks are. Do I ring the fog bell, even though it will wake the whole harbour?',
      yes: 'I pull the rope with both hands. The bell goes through the floor, through my teeth. In the boat the figure sits down at last and takes the oars. Eleven miles off, a window lights up, and then another.',
      no: 'No bell, then. I turn the lamp by hand instead, and draw them a road on the water, a bright one, a little to the left. The boat turns on to it like a train on to a track.',
      any: 'I do that, and for good measure I shout, which nobody can hear but the goat. And look, the boat is turning. Slowly, but it turns.',
      wonders: "Have you ever had to be loud for somebody else's sake?",
      picture: 'rowing boat near dark rocks, a cat and a lantern, lighthouse beam over the water',
    },
    {
      tells:
        'Now it is close enough to hear oars. Creak, drip, creak. And below that another sound, one I feel in the stair rail more than I hear it: a low, round note, from under the water.',
      asks: 'Do you hear it as well, or is it only my wish?',
      yes: 'Then there are two of us, and two is proof. I write it down: half past one, the whale bell, heard by Mira and {name}.',
      no: 'Perhaps it is the wish, then. But the cat in the boat has put both ears forward, and cats are not known to wish.',
      any: 'Whatever it is, the boat has heard it, too. The oars have stopped. Even the lamp seems to turn more quietly.',
      picture: 'a whale under moonlit water beneath a small boat, deep blue night',
    },
    {
      tells:
        'The rower ties up at my steps as if he did it every evening. He is old, with a collar of silver buttons and a very wet hat. He says: "You are the first lamp that answered. I asked thirty of them."',
      asks: 'He asks if there is soup. Do we let him in?',
      yes: 'Of course we do. He eats three bowls and compliments the dill. The cat eats one, and compliments nothing.',
      no: 'You are careful, good. I bring the soup down to the steps instead. He eats it sitting on my coil of rope, perfectly content, with his hat on his knee, steaming.',
      any: 'I say it a little differently, but he takes it well. He has the manners of a man who has apologised to many waves.',
      wonders: 'Who was the last person you let in out of the rain?',
      picture: 'warm window of a lighthouse at night, rowing boat tied at stone steps, cat',
    },
    {
      tells:
        'He lays something on the table. A clapper, as long as my arm, green with age. "It came loose a hundred years ago," he says. "I have been rowing it back ever since, from father to son to me. But I cannot dive, you see. And the cat will not."',
      asks: 'There is a winch on my rock, and a very long rope. Shall we three lower it down tonight?',
      yes: 'So we lower it, hand over hand, the three of us, and the goat supervises. At ninety fathoms the rope shivers. Something below has taken it, gently, as one takes a spoon from a child.',
      no: 'Not tonight, then. We leave it by the stove to get warm, after a hundred years of cold. In the morning the table is empty, there is a wet trail to the door, and under the sea something rings twice.',
      any: 'That is a thought, and we try it so. It is not how a sailor would do it, but the sea is in a patient mood. The rope goes slack, then tight, then slack, as if somebody said thank you with it.',
      picture: 'old bronze bell on the sea bed, light from above, whales',
    },
  ],
  ending:
    'And then it rings, {name}. Properly. One round note that comes up through the rock and the stairs and the soles of my feet, and all along the coast the dogs fall silent to listen. The rower puts on his hat. "Well," he says to the cat, "what shall we do with the rest of our lives?" I have put the log book away. I do not think I can count this one.',
  after: [
    'It is getting light. The boat is a dot, and the cat is not waving, in a friendly way. What would you look for, if you had a boat and all the time there is?',
    'I keep thinking of thirty lamps that did not answer. Whom should we blink at next, you and I?',
    'There is soup left, and the night has gone soft at the edges. Tell me something that you have found without looking for it?',
    'The bell rings now when whales come through. I have started a new page for it. Shall I tell you what else this rock hides, or will you tell me of your own place?',
  ],
};
