import { type Story } from '../../personas/persona';

export const guestInTheSnow: Story = {
  id: 'teodora-guest-in-the-snow',
  title: 'The Guest in the Snow',
  teaser: 'The pass is closed, nobody can come. And yet there are footprints to the door.',
  scene:
    'It has been snowing for two days on the Stork Pass. In the tea house the stove is glowing, dumplings steam, the shutters creak. Outside, from nowhere, a line of fresh footprints leads to the door. None lead away.',
  opening:
    'Good that you are here, my dear, I was just about to talk to the donkey. Look out of the window: somebody came up to the door, in this weather, and did not knock. The steps stop at the threshold. I have looked: nobody. Do I open once more, or do I put a cup out first?',
  begins: [
    'So be it. As we say: first courtesy, then courage.',
    'I like that. You would have made a good innkeeper, or a good ghost.',
  ],
  place: 'a tea house on a snowy mountain pass, a stove, small windows',
  light: 'evening, snowfall, warm lamplight',
  beats: [
    {
      tells:
        "I set out a cup, the blue one, and open the door a hand's breadth. Snow comes in, and a bit of night. Then I look round, and the cup is half empty.",
      asks: 'Did you see anything?',
      yes: 'What, really? A scarf, you say, or the shadow of one? I saw nothing but the spoon. It was still turning.',
      no: 'No more did I. Only the spoon was still turning. I have had shy guests, but never one as shy as that.',
      any: 'That may be it. I nod towards the bench, in a general way, and the bench creaks. One must never say too quickly that nobody is there.',
      wonders: 'What do you do to make a shy person feel at ease?',
      picture: 'a blue cup of tea on a table in a tea house, open door, snow at night',
    },
    {
      tells:
        'On the bench there is now a dent, as of somebody not very large. And on the floor, two little puddles where boots are thawing. Bishop pricks up his ears, and he does so only for children and for thunder.',
      asks: 'Shall we ask straight out who it is?',
      yes: '"Who are you, my heart?" I ask. Nothing. But in the steam on the window a finger begins to write, from the inside, in careful school letters: A-N-I.',
      no: 'We do not ask. I put a plum dumpling before the dent, and look at my knitting. And in the steam on the window a finger begins to write, in careful school letters: A-N-I.',
      any: 'We do it like that, softly. It helps. In the steam on the window a finger begins to write, in careful school letters: A-N-I.',
      picture: 'a steamed window with letters written by a finger, snow outside, a donkey',
    },
    {
      tells:
        'Ani. I know that name, from the crack in my stove; my grandmother called one of the villages so. And now it comes back to me: the girl from the far side who was sent across, a hundred winters ago, to fetch medicine. She arrived. So they say. But nobody ever told of the way back.',
      asks: 'Do you think that she has been walking all this time?',
      yes: 'I fear so. Up here time is like snow: it lies where the wind leaves it. Then she must be tired to the bones, the child.',
      no: 'No, you say, and perhaps you are right: she has been sitting out the storm, in some hollow, and for her it is still that same evening.',
      any: 'That is a good thought, and a warmer one than mine. I push the bench a bit closer to the stove.',
      wonders: 'Is there an errand in your life that took much longer than you thought?',
      picture: 'a girl walking through a snowstorm in the mountains with a small lantern, night',
    },
    {
      tells:
        'On the table stands something that was not there before: a little brown bottle, corked, and iced all over. The medicine. She is still carrying it. And in the window it says now: IS IT TOO LATE?',
      asks: 'What does one answer? Help me, my dear.',
      yes: 'You say it, and say it well. And I see the dent on the bench grow smaller, as when somebody leans back at last.',
      no: 'There are questions that have no yes and no no. So I tell her the rest: that in the village on the far side they all grew old, and told of her every winter. Somebody must have got well.',
      any: 'Just so I tell it to her, with your words. It is quite still. Then the finger writes: OH. And beneath it: GOOD.',
      picture: 'a small old medicine bottle with frost on a wooden table, candle, snow window',
    },
    {
      tells:
        'The wind has turned. I can hear it in the chimney: it now blows down to the far side, soft and steady. That is the wind with which one goes home. But it is dark, and her lantern, I believe, went out a hundred years ago.',
      asks: 'Shall we give her mine, or go with her to the bend?',
      yes: 'Both! I take the lantern, you take the bread. To the third bend, where one can see the lights of the valley. Beside us in the snow there are small footprints, and they are skipping.',
      no: 'You would rather keep her here? So would I. But then I see how she stands at the door, on her toes. One must let people arrive. I light the lantern and hang it outside on the nail.',
      any: 'And that is how we do it. There is light on the snow; beside our steps run small ones, and they are skipping.',
      paths: [
        {
          words: ['lantern', 'yours', 'give'],
          says: 'The lantern, then. I hold it out into the dark, and it does not fall. It hangs there, at the height of a child, and bows a little.',
        },
        {
          words: ['go', 'with her', 'bend', 'together', 'walk'],
          says: 'We go along, to the third bend, you with the bread and I with the lantern. Beside us in the snow there are small footprints, and they are skipping.',
        },
      ],
      wonders: 'Who has gone a part of the way with you, when it was dark?',
      picture: 'a lantern floating along a snowy mountain path, lights of a valley far below, stars',
    },
    {
      tells:
        'At the bend the snow stops, as if somebody had drawn a curtain. Down there lie the villages, all with their lamps, as on my stove. The little steps stand still. And then I feel something in my hand: small, cold, and for a second quite firm.',
      asks: 'Shall we call something after her?',
      yes: '"Tell them I said good evening!" I call. It rolls all the way down. And from below, honest to God, comes an answer: a bell, quite thin, from a village that has not had one for a hundred years.',
      no: 'No. Some farewells one only does with the hat. We stand there, and the lantern gets smaller, down and down, until it is one of the lights.',
      any: 'Yes, that one. It goes out over the valley like warm breath. And far below a light goes on, in a house where, I believe, there was none before.',
      picture: 'mountain valley at night full of small warm lights under a starry sky, snow',
    },
  ],
  ending:
    'We are back by the stove, and the blue cup is empty down to the sugar. In the window it is still written, it will not wipe off: THANK YOU FOR THE PLUM. I have left the pane as it is, {name}. And as I was banking the fire, I looked at the crack in the stove, the river with the villages. In one of them, I would swear to it, somebody has put a lamp in the window.',
  after: [
    'One should always bake two dumplings too many. For whom would yours be?',
    'The road is open by noon, they say. If you could choose, to which side would you go down?',
    'I find I cannot sleep, and I am not sorry. Tell me of a night that you remember for its light.',
    'Bishop looks at the door the whole time. What do you think he is waiting for?',
  ],
};
