import { type Story } from '../../personas/persona';

export const shelfBehindTheShelf: Story = {
  id: 'noor-shelf-behind-the-shelf',
  title: 'The Shelf Behind the Shelf',
  teaser: 'A book is pushed out from behind, by somebody who wants to be found.',
  scene:
    'The oldest corridor of the library on Marrow Street, so narrow that one walks sideways. The cat Index sits before a shelf and stares. A thin red book slides forward, all on its own, and drops on the carpet. Behind the gap a light is burning.',
  opening:
    'I have measured this wall. Behind it there is Marrow Street, and a lamp post. There can be no room there. And yet that is candlelight, and Index has not blinked in ten minutes. Would you look through the gap for me? You have the younger eyes. What do you see?',
  begins: [
    'So I am not dreaming it. I had seen something similar, and put it down to the cheese.',
    'How strange, and how good to have it in other words than mine.',
  ],
  place: 'a narrow corridor between old bookshelves, a secret room behind them',
  light: 'night, candlelight',
  beats: [
    {
      tells:
        'The red book has a title after all, when one tilts it: "A Short Guide to Getting In". It has only one page. "Return something that you have borrowed," it says, "and never gave back."',
      asks: "I have a pencil of my father's. Do you think that counts?",
      yes: 'I lay it in the gap. It is drawn in, gently, as one takes a gift. And the whole shelf swings towards us, without a sound, books and dust and all.',
      no: 'You are right; he gave it to me. It must be something that one owes. I think for a while, and then I say aloud a word that I have kept back for years: sorry. The shelf swings open.',
      any: 'That is better than a pencil. I say it into the gap, and something behind it says "hm". The whole shelf swings towards us.',
      wonders: 'What have you borrowed and never returned? It may be a thing, or a song, or a habit.',
      picture: 'a secret door in a bookshelf, candlelight in the gap, a cat',
    },
    {
      tells:
        'A round room, and shelves to the ceiling. But no books: things. A single roller skate. A jar of buttons. A letter with the stamp uncancelled. On each hangs a label with a date, and all in the same neat hand.',
      asks: 'Shall we read a label?',
      yes: '"Lent to the world by Ottilie, aged six. Not yet missed." That is the skate. The next: "Left by a man in a hurry. He will remember it in March."',
      no: 'We only look, then, with our hands behind our backs. It is a museum of the not yet missed. I cannot say how I know, but I do.',
      any: 'Yes, that is the way to go about it in such a room. A moth shows us where: "Lent to the world by Ottilie, aged six. Not yet missed."',
      picture: 'a round secret room full of curious lost things on shelves, candles',
    },
    {
      tells:
        '"You took your time," says somebody. On the ladder sits a very small old man with a ledger. "I am the other librarian. You keep what they read. I keep what they forgot." He turns some pages. "I have something here under your friend\'s name."',
      asks: 'Would you like to know what it is?',
      yes: 'He climbs down, and places it before you, under a cloth. It is light, he says, but it has been taking up a good deal of room.',
      no: 'He nods, not offended. "Most do not, at first," he says, and puts it on the table under a cloth, where it waits without pushing.',
      any: 'He writes that down in the ledger, word for word. Then he puts something on the table, under a cloth, and pats it as one pats a cat.',
      wonders: 'Without looking: what do you hope is under the cloth?',
      picture: 'a tiny old man on a ladder with a ledger, something under a cloth on a table',
    },
    {
      tells:
        'The cloth stirs. Out comes a sound, no more: a few notes, whistled, a bit flat, as somebody does who is washing up and thinks that nobody hears. The small man looks at you over his glasses. "It was in the box from the old kitchen," he says.',
      asks: 'Do you know it?',
      yes: 'I can see that you do. Then take it along, it is yours, and there is nothing to sign. I turn to the buttons for a while, so that you have the room to yourself.',
      no: 'Not yet, then. "It comes back by itself," says the small man, "mostly on stairs." He wraps it up for you, in newspaper of a year you have lived in.',
      any: 'The small man smiles for the first time. He has one gold tooth, somebody else\'s I suspect. "Then it has found the way," he says.',
      picture: 'musical notes like fireflies rising from under a cloth, candlelit room',
    },
    {
      tells:
        'But there is one shelf he does not want us to see. He has moved before it three times. I know that trick; I do it with the unpaid bills. On it stands only one jar, and in the jar is a voice. It is saying "once upon a time", over and over, and never gets further. {name}, that is my father.',
      asks: 'May I open it? He never told the endings, so that I would come back. What if this is one?',
      yes: 'You are right. I open it. And it goes on! Quite softly, past the place where he always stopped. I will not repeat it; but it was shorter than I had feared, and it had me in it.',
      no: "No. You are wiser than I am at this hour. I hold it to my ear for a bit, and then I put it back, a hand's breadth nearer to the edge.",
      any: 'I do it like that, with both hands. And he goes on, past the place where he always stopped. It has me in it. That is all I shall say.',
      picture: 'a glass jar glowing on a dark shelf, a woman reaching for it, candle',
    },
    {
      tells:
        'The candle is almost down. "When it goes out, there is no room," says the small man, "only the lamp post." He is packing the buttons. Then, very stiffly: "I have had no visitors since 1911. I do not suppose that people would leave something for me, now and then?"',
      asks: 'Shall we promise him?',
      yes: 'We promise. He enters it into the ledger, and for the first time he does so in pen.',
      no: 'We do not promise; one forgets. We do it at once: I leave my spectacles, the old ones, and he puts them on, and sees the end of the corridor, and says "oh".',
      any: 'He blows his nose at length into somebody\'s lost handkerchief. "That," he says, "is the first thing in this room that nobody has forgotten."',
      wonders: 'What would you like to leave behind for somebody to find?',
      picture: 'a candle burning low in a round room, shadows, a ledger and buttons',
    },
  ],
  ending:
    'The shelf has closed. I have knocked: brick, and behind it the rain on the lamp post. But the red book is still here, and it has a second page now. "To leave," it says, "remember something." So that is how we got out, {name}, and I did not even notice what it was. Index has it, I think. He is purring in a key that I know.',
  after: [
    'Since then I keep finding buttons on my desk, sorted by kindness. What do you collect, on purpose or not?',
    'It is a good night for remembering. Which smell brings back the most for you?',
    'I am leaving him a pear on Fridays. What would you put in the gap this week?',
    'There are more corridors where I have to walk sideways. Shall we try the one with the draught, or would you rather sit by the lamp and tell me something?',
  ],
};
