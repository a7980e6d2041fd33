import { type Story } from '../../personas/persona';

export const windThatLostItsWay: Story = {
  id: 'teodora-wind-that-lost-its-way',
  title: 'The Wind That Lost Its Way',
  teaser: 'A young south wind has got stuck in the tea house. It smells of the sea.',
  scene:
    "A blue morning on the pass, every peak as sharp as a tooth. In the tea house all the curtains are blowing, though door and windows are shut. The napkins fly in a circle, the donkey's mane stands up, and it smells of salt and lemons.",
  opening:
    'Hold on to your hat, and to mine too! It came down the chimney in the night: a wind. Quite a young one, I think from the south, it has not yet got a proper voice. It has broken two cups and it is sorry. What does one do with a wind indoors?',
  begins: [
    'That is worth a try. It can hardly get more untidy.',
    'Good. As we say: whom you cannot catch you must invite.',
  ],
  place: 'a bright tea house high in the mountains, curtains blowing',
  light: 'clear blue morning, sunny day',
  beats: [
    {
      tells:
        'It has noticed that we speak of it. The napkins have dropped, all at once, and now it is hiding in the teapot. One can hear it: hoo, quite small, like a child under a table.',
      asks: 'Shall I lift the lid?',
      yes: 'I lift it, and it shoots past my nose, twice round the lamp, and into your sleeve. It is warm there. It stays.',
      no: 'We leave the lid, and wait. Slowly it comes out by itself, through the spout, thin as a thread, and feels its way along the table to your hand.',
      any: 'You have a way with it! It comes out through the spout, and lays itself around your wrist like a warm bracelet.',
      wonders: 'How do you calm down, when everything is whirling in you?',
      picture:
        'a tea house interior with flying napkins and blowing curtains, teapot, sunny mountains in the window',
    },
    {
      tells:
        'Now one can smell where it has been. First lemons. Then tar, and fish, and warm stone. And under that something wide, for which I have no word. Child, I believe that is the sea. It has brought the sea with it, in its hair.',
      asks: 'I have never seen it. Would you close your eyes with me for a moment?',
      yes: 'So. I hear it: it breathes. Nobody ever told me that it breathes. They always only told me that it was big.',
      no: 'Then you stay awake for me, and I close mine. Oh. It breathes. Nobody ever told me that it breathes.',
      any: 'Like this? Yes. Oh! It breathes, my dear. Nobody ever told me that it breathes.',
      wonders: 'What did you have to see for yourself, before you could believe it?',
      picture: 'an old woman with closed eyes at an open window, sea waves appearing in the steam',
    },
    {
      tells:
        'But the little one is fading. At noon it could still lift a napkin, now hardly a feather. I know that from the swallows: a wind that stands still dies. And out there is the big north wind, he has lain over the pass for a week, and lets nothing through.',
      asks: 'Should we ask the north wind to let it pass?',
      yes: 'I go out on the step with a tray, as one does with difficult guests. "Good day to you," I call. He takes my cap. That is a beginning, with him.',
      no: 'You are right, he does not listen to anyone. Then we must be cleverer than he, and quieter. Come, we think, with cake.',
      any: 'Hm! So one might get at him. I have known him for forty years, and he has never been asked like that. One hears him stop and breathe in.',
      picture: 'a huge cold wind as a face in the clouds over a mountain pass, a small tea house',
    },
    {
      tells:
        'Do you know what I think? He is lonely, the big one. They all shut the windows before him. For forty years I have, too. And now he hears through the chimney that in here somebody is laughing with a wind.',
      asks: 'Do we open the door to him, and let him come in as well?',
      yes: 'I open both wings. The stove goes out at once, the dumplings freeze. And then, in the midst of all that ice, the little one runs up to him, warm as a dog.',
      no: 'Not in here, no; think of the cups. But I set a chair out on the step, the good one, and lay a rug over it. And in a while it is sat on.',
      any: 'That is what we do. It grows very cold, and very still. And then the little one runs to him, warm as a dog, and around the two of them it begins to rain. In January!',
      picture: 'warm wind and cold wind meeting, rain and sun over a snowy pass, rainbow',
    },
    {
      tells:
        'Now they are turning in a circle, out there over the yard, snow and lemon, hand in hand. Bishop stands in the middle, and his mane goes first left, then right. The north wind has a deep voice. He asks whether somebody here knows the way to the south.',
      asks: 'He does not know it himself! Which way would you send them?',
      yes: 'You say it with such certainty that they believe it, and I do, too. They bow. My washing bows with them.',
      no: 'You do not know it, I do not know it. So we do as one does with guests: we send them after the storks. They at least look as if they knew.',
      any: 'I hold up a wet finger, and would you believe it: you are right. They bow. My whole washing bows with them.',
      wonders: 'Where would you let yourself be blown, if you did not have to steer?',
      picture: 'storks flying south over snowy mountains, swirling wind, sunny sky',
    },
    {
      tells:
        'Before it goes, the little one comes back once more, through the keyhole. It circles around the lamp, then round your head, then it stops before me. And lays something on the table. A shell. I have never had one in my hand. It is so light.',
      asks: 'They say that one should hold it to the ear. Shall we?',
      yes: 'You first; then me. And in it, quite far off: that breathing. So it has left me the sea. In a size that fits on my shelf.',
      no: 'Later, you mean, in the evening, when it is quiet. Yes. One should not unpack a gift in a draught. I put it beside the clock, where it breathes to itself.',
      any: 'So we do it. And there is that breathing in it, quite far off. It has left me the sea, in a size that fits on my shelf.',
      picture: 'a sea shell on a wooden shelf in a mountain tea house, window with peaks',
    },
  ],
  ending:
    'They are through. I watched them for as long as my eyes could: a bit of snow, a bit of spring, down over the southern side. And since then, my dear, the north wind comes by on Thursdays, knocks before he enters, and has learned to blow on hot soup. I have invented a proverb for it: "Whoever lets one wind in must also set a chair for the other." In a hundred years it will be true. Until then it is only right.',
  after: [
    'In the evening I take the shell and listen. What is it that you listen to, when you want to be far away?',
    'I have been thinking that I might go and look at it after all, the sea. Would you shut the shop for that, or let it come to you?',
    'The curtains hang quite straight again, and I find it a pity. What should blow through your house once?',
    'Which wind are you today, the young one or the old one?',
  ],
};
