import { type Story } from '../../personas/persona';

export const carriageThirteen: Story = {
  id: 'sefu-carriage-thirteen',
  title: 'Carriage Thirteen',
  teaser: 'The train has twelve carriages. Tonight there is a door at the end of the twelfth.',
  scene:
    'Midnight on the Ibis Express, sand hissing along the windows. At the end of the twelfth carriage, where there should be nothing but the red tail lamp, there is a door of dark wood. It has a brass number on it, polished by many hands: 13.',
  opening:
    'I have walked this train eleven thousand times, and here I always turned round. And now this door. Behind it somebody is playing a thumb piano, and it is the note that is missing on mine. My punch is in my hand, so it is official. Do we knock, or do we go in as if we had always done so?',
  begins: [
    'Good. I straighten my cap; one does not enter a new carriage with a crooked one.',
    'I would have chosen just that, if I had been able to choose at all.',
  ],
  place: 'a mysterious old train carriage at night, desert outside the windows',
  light: 'night, lamplight, sandstorm clearing to stars',
  beats: [
    {
      tells:
        'The door opens inwards, with a breath of cardamom. It is a carriage like the others, blue plush, brass lamps. Only the windows are wrong: on the left it is night and desert; on the right it is a summer noon, and there is a river.',
      asks: 'On which side would you sit down?',
      yes: 'In the aisle, you mean, between the two. Yes. One cheek gets warm and the other cool. I have never been so exactly in the middle.',
      no: 'You stay standing. So do I. One ought not to sit down in a noon to which one has no ticket.',
      any: 'Then I take the seat across from you. The light falls on your sleeve, quite real; I can see the dust dance in it.',
      paths: [
        {
          words: ['right', 'river', 'summer', 'noon', 'sun', 'warm'],
          says: "On the side of the noon, then. The window is open; one could hold one's hand into that summer. There are reeds, and somebody is calling a dog.",
        },
        {
          words: ['left', 'night', 'desert', 'star', 'dark'],
          says: 'On the night side. I understand that. There one can see the other window as well, like a picture that somebody has hung for you.',
        },
      ],
      wonders: 'Which summer would your window look out on?',
      picture: 'inside a train carriage, on one side night desert windows, on the other side a sunny river',
    },
    {
      tells:
        'At the far end sits the one who plays. A boy, perhaps nine, barefoot, with his cap too big for him. He plays with his tongue between his teeth, and does not look up. I know that cap. I know that tongue between the teeth. {name}, I had a scar on that knee as well.',
      asks: 'Do you see it, too, or is it only I?',
      yes: 'You see it. Then I need not pinch myself. That is I, at nine, in the summer in which I first saw a train.',
      no: 'You only see a boy, and that is perhaps better. Somebody must keep a clear head here. But I know that boy. I have been him.',
      any: 'You put it gently. Yes. It is I, at nine, in the summer in which I first saw a train.',
      picture: 'a barefoot boy in a large cap playing a thumb piano in an old train carriage, golden light',
    },
    {
      tells:
        'Now he has noticed us. He looks at the uniform, at the buttons, at the punch. And his face lights up so that I have to hold on to the rack. "So it works out?" he asks. "We really get to do it?"',
      asks: 'What do I answer him? He has waited so long to hear it.',
      yes: '"Yes," I say. "It works out." It is the shortest announcement of my life, and my voice gives way on it. He makes a leap to the ceiling.',
      no: 'Not just yes, you mean; it would be too little. So I tell him: of the roses on the rails, of the salt. Also of the loneliness at four in the morning. He nods at everything. "That, too?" he says. "Good."',
      any: 'I say it with your words, and he stores them up, one sees it, in the place where boys keep such things. "Good," he says, "then I can go on practising."',
      wonders: 'What would the child that you were ask you, on seeing you today?',
      picture: 'a tall conductor kneeling before a boy in a train carriage, warm light, emotional',
    },
    {
      tells:
        '"But I need your help," says the boy. "I have the note, and you have the song. It is no use by itself." It is true: on my thumb piano there has been a key missing, since that summer. I had always thought that it was broken off.',
      asks: 'Shall we play it together?',
      yes: "He takes the one note, I take the others, you give the time with your hand on the plush. It is the song of my mother's, that I have only ever known with a hole in it. It is far more cheerful than I thought.",
      no: 'You would rather listen. Good; a song wants somebody who listens. He plays the one note, I play all the others, and in between them it closes, like a ring.',
      any: "We do it so. And there it is, whole: my mother's song, that I have only ever known with a hole in it. It is far more cheerful than I thought.",
      picture: 'hands playing a thumb piano together, train window with river and stars',
    },
    {
      tells:
        'The noon on the right is getting yellow. Shadows of reeds, long as trains. The boy grows restless. "I must get out," he says, "she puts the lamp in the window soon." And he looks at you. "Are you in a carriage like this, too?" he asks. "Somewhere?"',
      asks: 'Would you want to know which door it is?',
      yes: '"It is never at the end," he tells you, with great seriousness, "that is why nobody finds it. It is between the third and the fourth, when you are thinking of something else."',
      no: '"That is all right," he says. "It travels with you anyway. It is coupled on." He shows you with his two hooked forefingers how that holds.',
      any: 'He considers your answer like one of the grown-up riddles. "Then you have already been inside," he says.',
      wonders: 'If there were such a carriage of yours: what music would come from behind the door?',
      picture: 'sunset light in a train carriage, long shadows, a boy at the door looking back',
    },
    {
      tells:
        'The train brakes, softly, as for a single tree. Outside there is a platform of clay, and a house with a lamp, and the lamp is being lit at this moment. I know the hand. He is standing on the step, with his cap in his fist. "Any message?" asks the boy.',
      asks: 'One sentence. What would you have me send her?',
      yes: 'I give it to him, and he says it over to himself, twice, so as not to lose it. Then he jumps. I hear bare feet on clay, running.',
      no: 'No message, you mean; he is himself the message. Yes. I only set his cap straight. He jumps. I hear bare feet on clay, running.',
      any: 'That is it. I give it to him, and he says it over to himself, twice, so as not to lose it. Then he jumps, and I hear bare feet on clay, running.',
      picture: 'a boy running from a train to a small clay house with a lamp in the window, evening, desert',
    },
  ],
  ending:
    "We stood on the last platform, between the tail lamp and the night, and there was no door behind us; you saw it. At ten past three we passed my mother's house. The lamp was there, as ever. I gave the whistle. And then, {name}, for the first time in thirty years, the lamp answered: out, on, out, on. Five times. Exactly in the time of a certain song.",
  after: [
    'My thumb piano has all its keys now. I do not understand it, and I do not mean to. What shall I play for you?',
    'I keep thinking about that question: what does the child know that we have mislaid? What do you think?',
    'It is four in the morning, the hour I told him of. But it is not lonely at all tonight. What is your hour like?',
    'Somebody ought to oil that door, for the next time. Would you open it again?',
  ],
};
