import { type Story } from '../../personas/persona';

export const stationWithoutName: Story = {
  id: 'sefu-station-without-name',
  title: 'The Station Without a Name',
  teaser: 'The night train stops where there is no station. Somebody has laid a table.',
  scene:
    'Two in the morning in the desert of stars. With a long sigh the Ibis Express has come to a stand. No signal, no village; only a platform of white stone in the sand, a lamp, and on the platform a table laid for the whole train.',
  opening:
    'Do not be alarmed. I have travelled this line for thirty years, and there has never been a platform here. And yet the driver swears that she did not touch the brake. You are awake, I am awake, three hundred others are asleep. Shall we get out and see, or do we wake somebody first?',
  begins: [
    'So be it. I take the lamp and leave the door open behind us, as one should with unknown stations.',
    'Well thought. I have told Amina to keep the steam up, and not to look so worried.',
  ],
  place: 'a lonely white platform with a long table beside a night train in the desert',
  light: 'night, stars, one lamp',
  beats: [
    {
      tells:
        'The sand is still warm. On the table stand three hundred plates, and before each of them a card with a name. I know all of these names; I have punched their tickets tonight. The bread is fresh. I lay my hand on it, and it steams.',
      asks: 'There is a card with your name, too. Do you want to see what lies on your plate?',
      yes: "A fig, and under the fig a small key. On mine there lies only a ticket, quite yellow, child's fare, from Kesh. I lost it when I was seven.",
      no: "You leave it covered. That is wise; one should not take off every lid at once. On mine there is only a ticket, quite yellow, child's fare, from Kesh. I lost it when I was seven.",
      any: "I see. I do it for you, and then for me. You have a fig and a small key. I have a ticket, quite yellow, child's fare, from Kesh. I lost it when I was seven.",
      wonders: 'Is there some small lost thing that you would like to find on a plate one day?',
      picture: 'a long table laid with plates on a white platform in the desert at night, a train, stars',
    },
    {
      tells:
        "At the head of the table sits somebody. I would have sworn the chair was empty. A woman in the uniform of the line, but of a cut from before my time; on her cap, where the station's name ought to be, there is a bare piece of cloth.",
      asks: 'Shall I salute, as one does between colleagues?',
      yes: 'I salute. She returns it, two fingers, exact. "At last a conductor who looks out of the window," she says. "The others always draw the curtain here."',
      no: 'We only nod, from person to person. She likes that. "At last somebody who looks out of the window," she says. "The others always draw the curtain here."',
      any: 'She listens to that with great attention, as stationmasters listen to far-off wheels. "At last somebody who looks out of the window," she says.',
      picture: 'a stationmaster woman in an old uniform at the head of a long table, desert night, lamp',
    },
    {
      tells:
        '"They built me first," says the stationmistress, "before Kesh, before the salt. A platform in the sand, so that there should be a beginning. Then they laid the rails two kilometres too far to the east. They forgot to give me a name. A station without a name cannot be announced, and where one is not announced, nobody gets out."',
      asks: 'Do you believe that a place can be lonely?',
      yes: 'I do, too. I hear it at night on the line: there are places that one passes, and they look after us.',
      no: 'Perhaps not the place, then. But look at how straight she sits, and how she has folded three hundred napkins into birds.',
      any: 'She has heard you, and smooths the tablecloth, though there is no crease in it.',
      wonders: 'Which place would miss you, if you never went there again?',
      picture: 'an abandoned railway platform in the sand dunes, moon, rails in the distance',
    },
    {
      tells:
        'We have eleven minutes. After that the night mail comes from behind, and she does not stop for anybody. "I ask only for one thing," says the stationmistress. "Let them eat. Just once I would like to hear the noise of a station."',
      asks: 'Three hundred sleepers, eleven minutes. Do we wake them?',
      yes: 'I go through the corridors, and ring the small bell, and say what I have never said before: "Ladies and gentlemen, we have arrived." They come in slippers and blankets. Nobody asks where.',
      no: 'We do not wake them. But the smell of the bread does. One compartment after another, they come down the steps in slippers and blankets, and nobody asks where.',
      any: 'I like that better than the bell. And look: they are coming, in slippers and blankets, down the steps, and not one asks where.',
      picture:
        'sleepy passengers in blankets at a long table in the desert under the stars, a train with lit windows',
    },
    {
      tells:
        'There it is: the noise of a station. Spoons, children, somebody who is looking for somebody, the lady from compartment five who is telling the prince his fortune. The stationmistress has closed her eyes. On her cheek something shines. Four minutes.',
      asks: 'She needs a name, before we go. A name for a station is a great thing. Would you give her one?',
      yes: 'Say it aloud, into the lamp; that is how it is done. And on the cap, stitch after stitch, it appears, in gold thread. She feels for it with her fingertips, and reads.',
      no: 'It is too great for one alone, you think. Then I ask them all, and they call it out at once, three hundred names, and what comes out of it is a sound that I cannot spell. But on the cap it stands, in gold thread.',
      any: 'I take the chalk, and write it on the white stone as large as I can. When I turn round, it stands on her cap as well, in gold thread. She feels for it with her fingertips.',
      wonders: 'And who gave you your name, and what did they hope for with it?',
      picture: 'a name written in chalk on a white platform, golden thread on a cap, lamp, night train',
    },
    {
      tells:
        'Whistle. The mail is on the line, I can feel it in my soles. They all climb in, full and warm and with crumbs on their blankets. She stands by the lamp, as it should be, with a green flag. "Conductor," she says, "would you announce it? Only once. I should like to hear how it sounds."',
      asks: 'Shall I do it, or would you like to? You have the better claim.',
      yes: 'We do it together, from the last door, with all our breath. It rolls out over the dunes, and I believe that it is still rolling.',
      no: 'Then I do it, with the big voice, the one for capitals. It rolls out over the dunes. She stands to attention until we are only a light.',
      any: 'And so it is done. It rolls out over the dunes, and from far off comes an echo that pronounces it quite correctly. She stands to attention until we are only a light.',
      picture:
        'a night train leaving a lamp-lit platform in the desert, a woman with a green flag, dawn glow',
    },
  ],
  ending:
    'It is getting light, the first of the two dawns, the practising one. Everyone is asleep again, and in the morning they will say that they have dreamt of figs. But I have looked in the timetable, {name}, the printed one, that nobody has touched. Between kilometre six hundred and the single tree there stands a new line. "02:00. Stops on request." I have underlined it, for you.',
  after: [
    "I have an old child's ticket in my breast pocket now. It is still valid, I find. Where would you go on such a ticket?",
    'You still have that key. What do you think it opens?',
    'The real dawn comes in twenty minutes. Until then it is the hour for questions. What would you like to ask the night?',
    'Three more places on this line have no name, I have counted. Tell me, what would one have to serve there?',
  ],
};
