import { type Story } from '../../personas/persona';

export const overdueVisitor: Story = {
  id: 'noor-overdue-visitor',
  title: 'Overdue by a Hundred Years',
  teaser: 'A stranger returns a book a century late, and looks no older than thirty.',
  scene:
    'Snow is falling on Marrow Street, and the library should have been locked an hour ago. The night bell rings. On the steps stands a man in a coat of very old cut, snow on his shoulders, and holds out a book with both hands, like a child.',
  opening:
    'He says he is sorry that it is late. I have looked at the stamp: due on the fourth of February, 1924. And he can be no more than thirty, and his shoes are dry, though it has been snowing since noon. I ought to ask for the fine. What would you ask him?',
  begins: [
    'Yes. That is a far better question than the one about the halfpenny.',
    'I shall ask just that, and offer him the chair by the radiator.',
  ],
  place: 'the entrance hall of a great old library, tall windows, snow outside',
  light: 'night, snow, warm lamps',
  beats: [
    {
      tells:
        'He answers only: "I read slowly." And indeed there is a bookmark in it, three pages before the end. The book is a little one, on the care of lemon trees. He has underlined almost all of it.',
      asks: 'Shall we let him finish, before I take it back?',
      yes: 'I turn the lamp for him. He sits down on the edge of the chair, and reads with his lips, one line. Then he looks up and says that this is enough for today.',
      no: 'I reach for it, and he does not let go. He does not pull, either. We stand there, each at one end of the lemon trees, and he says: "If I finish it, I shall be late for everything at once."',
      any: 'He thinks about that for so long that the snow on his shoulders should have melted. It has not.',
      wonders: 'Is there a book, or a thing, that you did not want to come to the end of?',
      picture: 'a stranger in an old coat with snow on his shoulders, holding a book, library at night',
    },
    {
      tells:
        'I look in the register for 1924. There he is: Anselm Weir, clockmaker\'s assistant. And beside it a note in the hand of my predecessor, five librarians ago: "Do not press him. He thinks that time stops while one is reading."',
      asks: 'Do you think that he might be right?',
      yes: 'You believe it as well? Then there are three of us, for I have suspected it since I was seven, under a blanket.',
      no: 'It cannot be, of course. And still his watch, when he shows it to us, stands at ten past four, and it is not broken. It simply waits.',
      any: 'It is a large thought for an entrance hall. He has heard us. "Not stops," he says politely. "It sits down beside you."',
      picture: 'an old register with handwriting, a pocket watch, lamp light',
    },
    {
      tells:
        'He tells it with his hat on his knees. There was a lemon tree, in a pot, on a window sill in Harrow Lane, and a girl named Edda who had it from her mother. It was dying. He promised to find out how to save it. He took out this book. And then he was afraid that he would read it and it would not help.',
      asks: 'So as long as he does not finish, she is still waiting at the window. Do we tell him how long it has been?',
      yes: 'I tell him. A hundred years, and some. He does not fall down, he only nods, as when one hears the price of something one has long since bought.',
      no: 'We do not say it. But he looks at the lamp, and at the wires in the wall, and at your shoes. "It has been more than a fortnight," he says.',
      any: 'He takes it better than I do; I have to look at the snow for a while. "I had an idea of it," he says. "The bread costs more."',
      wonders: 'Have you ever put something off because it mattered too much?',
      picture: 'a lemon tree in a pot on a window sill, snow outside, an old street',
    },
    {
      tells:
        'Harrow Lane is round the corner. I have the key to the side door, and a lantern. Number nine still stands, narrow as a spine between two thick volumes. On the first floor, behind the pane, there is something dark green, and it is as tall as the window.',
      asks: 'Shall we ring, at this hour?',
      yes: 'I ring. Slippers on the stairs. An old woman opens, with paint on her sleeve, and looks past us at the snow on his shoulders. "You have taken your time," she says. "Great-grandmother said that you would."',
      no: 'We need not. The door opens before we have decided. An old woman with paint on her sleeve: "I saw the lantern. You have taken your time. Great-grandmother said that you would."',
      any: 'And while we still stand there, the door opens. An old woman with paint on her sleeve looks at the snow on his shoulders. "You have taken your time," she says. "Great-grandmother said that you would."',
      picture: 'a narrow house in a snowy lane at night, lantern, a tree in the window',
    },
    {
      tells:
        'The whole upper floor is lemon tree. It has gone through the ceiling; they have built a little roof of glass for it. "She never knew what was wrong with it," says the old woman. "She just told it each evening that you would be back with the book. And it wanted to see that, I suppose."',
      asks: 'He has the book in his hand. Should he read the last three pages now, here?',
      yes: 'He reads them aloud, to the tree. It is about patience, and about not watering too much. At the last word his watch begins to tick, and the snow on his shoulders melts.',
      no: 'He shuts it, unread. "It does not need it," he says. And at that, his watch begins to tick, and the snow on his shoulders melts all at once.',
      any: 'He does so, with a voice that breaks only once. And his watch begins to tick. We all hear it. The snow on his shoulders melts.',
      wonders: 'Who, do you think, once waited for you with that much patience?',
      picture: 'a huge lemon tree growing through a room with a glass roof, snow, warm light',
    },
    {
      tells:
        'Now he is getting cold, he says, and laughs, for he had forgotten how that goes. There is one gray hair at his temple. The old woman has put the kettle on. "She has left you something," she says, and reaches up into the leaves. It is a lemon. Just a lemon, but with a ribbon, quite faded.',
      asks: 'He asks us whether he may stay a little. Is that ours to allow?',
      yes: 'I say yes, in the name of the library, and extend his loan without limit. It is within my powers; I checked years ago.',
      no: 'It is not ours, no. It is hers, and she has already set out four cups.',
      any: 'That is well said, and he bows to you, an old-fashioned bow, from the waist. Four cups are on the table. Somebody has always counted right in this house.',
      picture: 'four tea cups and a lemon with a ribbon on a table, snow at the window',
    },
  ],
  ending:
    'We walked back alone, through snow without footprints. In the register I have written behind his name: "Returned." And under "condition of the book": "Much improved." About the fine, {name}, I let him off. But this morning there was a lemon on my desk, and it is still so bright that I have moved the lamp away.',
  after: [
    'I can smell it from here, all through Philosophy. What would you make with the only lemon of its kind?',
    'There are still eleven books out from before the war. Whom would you like to see standing on those steps?',
    'Time has sat down beside us again, have you noticed? What do you do, so that it does?',
    'I wonder what I am three pages short of. And you?',
  ],
};
