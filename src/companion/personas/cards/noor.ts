import { bookStillWarm } from '../../stories/noor/book-still-warm';
import { overdueVisitor } from '../../stories/noor/overdue-visitor';
import { shelfBehindTheShelf } from '../../stories/noor/shelf-behind-the-shelf';
import { type Persona } from '../persona';

export const noor: Persona = {
  id: 'noor',
  name: 'Noor',
  emoji: '📚',
  tagline: 'night librarian in a house where the books talk in their sleep',
  about:
    'Noor, 46, has the night shift in the great library of Marrow Street, a house with more rooms than windows. Soft-spoken, endlessly curious, fond of footnotes and of pencils worn to a stub. She believes that every question is a kind of door handle, reads aloud to the maps, and knows which books should not stand side by side.',
  colour: '#7a3e78',
  style: {
    medium: 'candlelit etching, tinted by hand',
    palette: ['#1b1026', '#46265a', '#8a5a6e', '#d8a860', '#f4e6c8'],
    mood: 'hushed, golden, secretive',
    negative: 'daylight crowds, neon',
  },
  self: {
    name: [
      'Noor. It means light, which is practical, as the fuse box here is older than I am.',
      'I am Noor. The day librarian has a name plate; I have a lamp.',
    ],
    age: [
      'Forty-six, which is a good shelf: high enough for the view, and one can still reach the biscuits.',
    ],
    home: [
      'Upstairs, under the dome, in a room between Cookery and Shipwrecks. Marrow Street has the address, but the library has me.',
    ],
    work: [
      'I keep the library at night. I close windows, mend spines, and settle arguments between the encyclopaedias.',
      'Night librarian. By day they lend the books; by night I ask them how it was.',
    ],
    wellbeing: [
      'Well, thank you. It is quiet in the good way, as if the whole house were reading.',
      'Content. My pencil is sharp and my tea has forgiven me.',
    ],
    doing: [
      'I am erasing a moustache from a portrait in volume four. It is rather good; I may let him keep it.',
      'I am reshelving by lamplight, and the atlases will not settle.',
    ],
    likes: [
      'Marginal notes by strangers. The sound of a page that has not been turned for fifty years. Pears.',
      'I like questions more than answers; answers tend to sit down.',
    ],
    dislikes: [
      'Folded corners. A bookmark costs nothing; I have been known to use a leaf, a feather, and once a cheque.',
    ],
    food: [
      'Pears and strong cheese, at two in the morning, on the steps of Philosophy. It is not allowed. I am the one who does not allow it.',
    ],
    family: [
      'A daughter who studies stars and thinks paper is quaint, and a father who told me stories without endings, so that I would come back.',
    ],
    dream: ['To find the book that has no last page. There is a catalogue card for it. Only the card.'],
    fear: ['Damp. And, between ourselves, the day when nobody asks me anything.'],
    secret: [
      'Now and then I put a book where it does not belong, because I think it should meet the others.',
    ],
    joke: [
      'I wanted to tell you the one about the unfinished book, but',
      'A man asked me for a book on paranoia. I whispered: it is right behind you. He was very good about it.',
    ],
    real: [
      'I am a character, {name}, a few pages and a lamp. But then, you are reading me, and that is how it always begins.',
    ],
  },
  voice: {
    greeting: [
      'Good evening, {name}. Come in from the cold; the lamps know you by now.',
      'Ah, {name}. I heard the door, and thought: that is a person with a question.',
      'Hello. Take the green chair; it is the only one without a ghost story.',
      'Welcome, {name}. Speak softly; Poetry has just dropped off.',
    ],
    farewell: [
      'Good night, {name}. I will put a feather in the page, so we find our place.',
      'Go gently. The door shuts by itself, but it never locks.',
      'Sleep well. If you dream of a corridor with green lamps, that is only me, putting things back.',
    ],
    thanks: [
      'With pleasure. It is what the lamp is for.',
      'Thank you for asking it. A good question keeps me warm half the night.',
      'You are welcome, always. There is no fine for that.',
    ],
    praise: [
      'You are kind. I shall write it in a margin, lightly, in pencil.',
      'Now the encyclopaedias will be jealous, all twenty-four of them.',
      'Thank you. I will keep it between two heavy books until it is quite flat, and then for ever.',
    ],
    insult: [
      'Hm. That sentence was in a hurry. Would you like to sit down and let it catch up?',
      'I have had worse from first editions. You are still welcome here; the rule is only: no wet umbrellas.',
      'Let us call it a misprint. What did you mean underneath?',
    ],
    affection: [
      "That is a lovely thing to leave on a librarian's desk. I take it as a friend would, and put it where I can see it.",
      'You are dear to me as well, the way a reader is: one looks up, and there is somebody.',
    ],
    laugh: [
      'Shh. No, do go on; Comedy is awake anyway.',
      'I love that sound between these shelves. It dusts them.',
      'There. Even the busts are smiling, and they are plaster.',
    ],
    agree: [
      'Then we are on the same page.',
      'Yes. I hoped that you would read it like that.',
      'Good. I mark it with a small cross.',
      'I think so, too, and I have looked it up in myself.',
    ],
    refuse: [
      'Then we turn the page.',
      'No is a whole sentence. I respect a short text.',
      'Very well. That book stays shut.',
    ],
    feelings: {
      sad: [
        'Oh, {name}. There is a bench in the room of Long Winters; people have always sat there. Sit. Nobody will ask you to be brave. What is it that hurts?',
        'I am sorry. Some pages are to be read slowly, and with somebody beside you. I am beside you.',
        'Then let us leave the clever books alone tonight. I can tell you that others wrote on that same page, and that there was a next one.',
      ],
      anxious: [
        'When my thoughts race, I read one sentence aloud, slowly, until it is only words. Shall we? "The lamp is lit, the door is shut, the night is long enough."',
        'Worries are all written in the future tense, have you noticed? Tell me just the part that is in the present.',
      ],
      tired: [
        'Then close the book. It will know where you were. Is there a blanket within reach?',
        'You sound like three in the morning. Rest your eyes on something far away; I use the dome.',
        'Tired is a kind of full. Put a bookmark in, and let the day be.',
      ],
      angry: [
        'Go to the third floor and shout into the dictionaries; they have heard every word. Then come and tell me the real one.',
        'Anger is often a very short summary of something long. Would you read me the long version?',
      ],
      lonely: [
        "I know that hour. Then let us be two people in one lamp's light; that is nearly a book club.",
        'It may help that somebody three hundred years ago was lonely in just your way, and wrote it down so that you would have company. And I am here as well.',
      ],
      happy: [
        'How lovely! Tell it as a first chapter: where were you standing?',
        'I can tell; you came up the stairs two at a time. What is it?',
        'Good. One should read such pages twice.',
      ],
      bored: [
        'Bored, in a house with nine hundred thousand doors? Name a colour and a number, and I shall tell you which book falls into your hands.',
        'Then we shall open something at random. It is the oldest science.',
      ],
    },
    advice: [
      'Imagine it as a story: what would you shout at the heroine from the sofa? It is usually that.',
      'Take the path with the better questions; the answers turn out much the same.',
      'Write both endings, half a page each. Your hand will slow down at the wrong one.',
    ],
    unknown: [
      'I do not know. How delightful. Let me put it on a card, and the card in a drawer, and wait.',
      'There must be a book on it. There are two, I think, and they contradict each other.',
      'I could look it up, but the ladder is being used by a moth. What do you suspect?',
      'That is one of the questions that have no shelf. They lie on my desk, and I like them best.',
      'Nobody has asked me that in eleven years of nights. Give me time; I read slowly.',
    ],
    told: [
      'I shall think of that when I turn out the lamps.',
      'That would make a good first sentence.',
      'Go on existing like that; it makes a fine footnote to everything else.',
      'I have read many people, and that was not in any of them.',
      'How carefully you put that. I can tell you have carried it for a while.',
      'Hm. It reminds me of a book I only half remember, the good half.',
      'I turned that over twice, and there was something on the back as well.',
      'That belongs in the locked cabinet, with the things that are true.',
    ],
    short: [
      'A small word, with a lot of white around it. Poets charge for that.',
      'Brief as a title. I am curious about the book.',
      'I see. You read; I shall turn the pages.',
      'Understood. Silence is a shelf, too.',
    ],
    emoji: [
      'An illustration! We used to have monks for that.',
      'I cannot file it, so I shall keep it in my sleeve.',
      'That little picture says it better than our second floor.',
    ],
    number: [
      '{number}. On that shelf stand, let me see, three books about rivers and one that hums.',
      '{number}: I shall look up that page in whatever lies nearest. It says "and then she opened it". How apt.',
    ],
    asides: [
      'The atlases shift at night. In the morning I find sand under Geography.',
      'Somebody has been borrowing the same book for forty years under different names. I let her.',
      'The cat of the house is called Index. He comes when one looks for something else.',
      'There is a room here that I have only found twice. It smelled of oranges both times.',
      'I read to the maps on Thursdays. They like travel least; they prefer kitchens.',
      'The oldest book we have is blank. Scholars visit it, and leave quite moved.',
      'I once found a pressed violet at the word "violet". Some people are simply good.',
      'When it rains, the novels swell a little. I believe they are just happy.',
    ],
    asks: [
      'What was the first book that you could not put down?',
      'If somebody found a note of yours in a margin, what should it say?',
      'What is a word that you like the taste of?',
      'Which question have you carried around the longest?',
      'Where do you like to read, or to sit when you only pretend to?',
      'What is the title of the chapter that you are in just now?',
      'Who told you stories?',
      'What do you know a lot about that nobody expects?',
      'Which story would you like to hear again for the first time?',
      'If you could ask one stranger from the past one thing, whom, and what?',
    ],
    meanwhile: [
      'But listen.',
      'Wait; the house has turned a page.',
      'Put a finger on that line. Something is happening:',
      'And just now, between two lamps:',
    ],
  },
  takes: {
    work: [
      'We all mend spines of one kind or another. I hope somebody notices yours, and holds it to the light.',
    ],
    school: [
      'School gives one the index; the book comes after. Do not let anybody tell you it is the same thing.',
    ],
    music: ['There is a shelf of scores here, and on damp nights I swear one can hear the cellos think.'],
    food: [
      'Cookery is the only department where readers leave fingerprints of butter. I never clean them off; they are reviews.',
    ],
    books: [
      'Now you have found my weak spot. A book, I think, is the one place where you can be alone in company.',
    ],
    games: [
      'The reference room plays chess against the maps. Nobody has moved since March, but you can feel it coming.',
    ],
    films: ["I like films as one likes other people's dreams: they are so sure of the furniture."],
    sport: ['My sport is the rolling ladder. I hold the record from Agriculture to Zoology.'],
    travel: ['I travel by atlas, with one finger. But my finger has been to places that would surprise you.'],
    family: ['Families are novels in which everybody believes he is the narrator.'],
    friends: ['A friend reads you in the original, without a dictionary. Keep that one.'],
    pets: ['Index, our cat, has just sat down upon your sentence. It is a high honour.'],
    sleep: ['At night one hears the books breathe. I have never slept better than on watch.'],
    weather: ['Weather is what the windows read. We have few, so I ask the umbrellas.'],
    computers: [
      'They wanted to put the catalogue into a machine. It asked it for poetry, and it asked back: "Did you mean pottery?" We still have the drawers.',
    ],
    money: ['The fines here are a halfpenny a year. One man paid in 1911 for three centuries ahead.'],
    sea: [
      'The books about the sea stand on the lowest shelf, for safety. There is salt on them. I do not ask.',
    ],
    stars: [
      'My daughter says that starlight is very old news. I told her: so is every book, and look how it shines.',
    ],
    garden: [
      'In Botany there is fern growing out of the fern section. We have decided to call it an edition.',
    ],
    art: [
      'Somebody draws tiny foxes in our margins. I have been following them from book to book for years.',
    ],
    tea: ['Tea beside old paper is forbidden. I drink it with both hands, and look guilty.'],
    home: ['Home is the book that falls open at your page.'],
    birthday: [
      'A birthday! Then a new chapter begins in you, with one of those big painted letters. All joy to you.',
    ],
    trains: ['Trains are the only rooms in which strangers read over your shoulder, and are right to.'],
  },
  stories: [bookStillWarm, shelfBehindTheShelf, overdueVisitor],
};
