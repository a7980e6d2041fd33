import { type Story } from '../../personas/persona';

export const stowawayMoon: Story = {
  id: 'sefu-stowaway-moon',
  title: 'The Stowaway',
  teaser: 'The moon is missing from the sky. There is a light in the baggage car.',
  scene:
    'The Ibis Express stands at the water tower of Kesh, steaming. The sky over the dunes is full of stars, but where the moon should be there is a round, dark patch, like a plate taken off a shelf. Under the door of the baggage car a white light is leaking out.',
  opening:
    'Walk quietly. Somebody has climbed in among the trunks, without a ticket, and it shines. I am obliged to ask for the fare. But I have never yet had to ask a heavenly body. You look like a person who finds the right tone. What do we say when I open the door?',
  begins: [
    'Yes, like that. Not too solemn. It will be shy.',
    "I would not have dared to, but it is just right. I am opening the door, a hand's breadth.",
  ],
  place: 'the baggage car of a night train in the desert, a glowing light inside',
  light: 'night, stars, silver glow',
  beats: [
    {
      tells:
        'It is sitting on the trunk of the lady from compartment five, about as large as a melon, and tries to look like a lamp. It has dimmed itself to the utmost. But there are still moths all round it, and they have an air of pilgrimage.',
      asks: 'Shall I ask for its ticket?',
      yes: '"Ticket, please," I say, as softly as I can. It turns over, from the bright side to the dark, and there, tucked into a crater, is a scrap of paper: "Return. To the sea and back. I have never been down there."',
      no: 'We overlook that, for now. I sit down on a hat box instead, as one does with a child. And it says, in a voice like a spoon on glass: "I only wanted to see the sea from below, for once."',
      any: 'It grows a bit brighter at that. And then it says, in a voice like a spoon on glass: "I only wanted to see the sea from below, for once."',
      wonders: 'What have you always only seen from far away?',
      picture: 'a small glowing moon sitting on old trunks in a baggage car, moths, night',
    },
    {
      tells:
        '"I pull on it every day," says the moon, "a thousand years and more, up and down, and it has never spoken a word to me. I believe that it is angry." It is sixty kilometres to the end of the line, where the rails run into the water. We could be there before dawn. But without it there is no tide tonight, and the fishermen of Port Marid lie on dry sand.',
      asks: 'Do we take it along?',
      yes: 'Then I punch it a ticket. What shape? The hand does it by itself: a small round hole. It looks through it for a long time. "So that is I," it says.',
      no: 'We ought to send it back, you are right. It nods; it has expected nothing else. And it gets so dark in the car that I hear myself say: "Only as far as the sea. Then straight home." Forgive me.',
      any: 'That is a fair offer, and it accepts it with a small bow, by which it rolls off the trunk. You catch it. It is cool, and quite light.',
      picture: 'a conductor giving a ticket to a small glowing moon in a train, stars in the window',
    },
    {
      tells:
        'We go at full steam; Amina has smelt salt. The moon wants to sit by the window. So it sits on your lap, with its face at the glass, and everything that we pass turns silver: thorns, a jackal, the single tree. "From up there," it says, "one sees only the lids of things."',
      asks: 'Would you like to ask it something? One does not often have the chance.',
      yes: 'It thinks about your question for the length of a whole dune, and then it whispers the answer into your ear alone. I look out of the other window, as is proper.',
      no: 'You simply hold it. I believe that it has never been held. It has grown quite heavy, like children, when they trust you.',
      any: 'It gives a laugh; three compartments away all the glasses ring. "Nobody has ever said that to me," it says. "They mostly howl."',
      wonders: 'What do you tell the moon, when nobody is listening?',
      picture: 'a glowing moon on a lap at a train window, silver desert passing, a jackal and a tree',
    },
    {
      tells:
        'There is the sea. It lies flat as slate, quite without a tide, and does not know what it should do with its hands. The rails go down the beach, and on, under the water. The moon has turned pale. "What if it wants nothing to do with me?" it asks.',
      asks: 'Shall we go first, and speak with the sea?',
      yes: 'We take off our shoes. The water is warm. "Somebody is here," I say, "who has been pulling at you from far away, and does not know how to put it." The sea draws back one single step, as one does from the door, to let somebody in.',
      no: 'No, that one must do by oneself. We only carry it to the edge, and set it on the sand. It rolls a little way. It stops. And then a wave comes, quite small, on tiptoe.',
      any: 'We do it in that way, with our trousers rolled up. The sea listens, one can tell; it has stopped rustling. And then a wave comes, quite small, on tiptoe.',
      picture: 'train rails running into a calm sea at night, a small glowing moon on the beach',
    },
    {
      tells:
        'They are touching. I cannot describe the sound. As if somebody who had stood on one leg for a thousand years put down the other. The whole bay is alight, down to the ground, one can see the fish look up. "It was never angry," says the moon. "It thought that I was pulling because I wanted to go away."',
      asks: 'Have you ever known two people like that?',
      yes: 'Yes. I think that everyone who has a long line to travel knows them. It would often be enough if somebody ran a train.',
      no: 'Then you are fortunate, or have good ears. On this train I see them every night, in facing seats, each at his own window.',
      any: 'Well said. I shall repeat it to the couple in carriage seven, in passing, as if it were about the moon.',
      wonders:
        'Is there something that you would like to clear up, if only you could roll up to it and say it?',
      picture: 'the moon touching the sea at the beach, the whole bay glowing, fish, night',
    },
    {
      tells:
        'But there, in the east: a gray edge. The first dawn. If the moon is not in its place at sunrise, the calendar will tear. And it lies in the shallows and is happy, and it cannot fly, it says. It only ever fell.',
      asks: 'How do we get it up there? I have a catapult for mail bags, and a very tall driver.',
      yes: 'Both! Amina on the roof of the engine, the catapult on Amina. I pull the lever, you count. At three it goes up, and leaves a streak, as on wet slate. It holds.',
      no: 'Neither, and you are right, one does not shoot a guest. Then I ask the sea. And the sea, which is the strongest of us, draws itself up into one single tall wave, and sets the moon back, as one puts a plate on a shelf.',
      any: 'That is what we do. I should not have thought it possible, but on this line I have given up saying such things. It rises, it wobbles, it holds.',
      picture: 'a tall wave lifting the moon back into the sky at dawn, a train on the beach',
    },
  ],
  ending:
    'We ran back to Kesh empty and bright. The fishermen of Port Marid had their tide, a little late, and so high that it washed a boat on to the church square. And if you look up tonight, {name}, look closely: at the lower edge there is a small round hole, punched quite cleanly, through which one sees a star. That is the ticket. It is valid for the return journey as well.',
  after: [
    'Since then the moon winks when we pass the water tower. What would you do, if it stood at your door?',
    'I still have wet socks, and I do not mind. When did you last get your feet wet for a good reason?',
    'The moths have stayed in the baggage car. They are waiting. For what, do you think?',
    'There are other lights up there that have only seen the lids of things. Which one shall we invite next?',
  ],
};
