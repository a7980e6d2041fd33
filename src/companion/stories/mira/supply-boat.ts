import { type Story } from '../../personas/persona';

export const supplyBoat: Story = {
  id: 'mira-supply-boat',
  title: 'One Crate Too Many',
  teaser: 'The supply boat left a crate that nobody ordered. It is knocking.',
  scene:
    "The first snow is coming down on the landing of Grey Skerry, soft and sideways. The supply boat is already a smudge. On the stones stand six crates with Mira's name, and a seventh with no name at all, tied with red string.",
  opening:
    'Flour, oil, wicks, onions, socks, more onions. I ordered six. I have counted seven four times, and I am good at it. There: it knocked again. You are standing nearer. What do you think is in it?',
  begins: [
    'I had something like that in mind as well, but with more teeth.',
    'That would explain the knocking, though not the red string. I have a feeling about the string.',
  ],
  place: 'a snowy stone landing below a lighthouse, winter sea',
  light: 'late afternoon, soft snow, blue hour',
  beats: [
    {
      tells:
        'I put my ear to the wood. It is not really a knock. It is a tick with a limp: tick, tick, pause, tock. And under the lid, in pencil, somebody has written: "For the one who can hear that it is wrong."',
      asks: 'Well, I can hear it. Should we open it here in the snow?',
      yes: 'Here, then. The string falls off by itself, as if it had only been waiting to be asked. Inside, in a bed of wood wool, lies a clock. No: half a clock.',
      no: 'No, you are right, one does not open clocks in snow. We drag it up, all two hundred and twelve steps, and I say several of the seven winds aloud. Inside, in wood wool, lies half a clock.',
      any: 'Let us do that. It takes a while, and my fingers are blue, but then the lid is off. In a bed of wood wool lies half a clock, ticking at the snow.',
      wonders: 'Have you ever been sent something without knowing from whom?',
      picture: 'an old wooden crate with red string on a snowy stone landing, lighthouse above',
    },
    {
      tells:
        'I know this work. The brass is cut thin at the edges, to save the wheels the trouble. There is only one person who did it like that: Old Bartek, who taught me, and who told me when I left that I was throwing my hands into the sea.',
      asks: 'We have not written for six years. Do you think this is an apology, or a test?',
      yes: 'Both. It would be like him: say sorry, and mark it out of ten.',
      no: 'Perhaps it is neither, and he only cleared a shelf. But then why the string? He used red string for the ones he was proud of.',
      any: 'That had not occurred to me. I turn it to the window, and look at it again with that in mind.',
      paths: [
        {
          words: ['apology', 'sorry'],
          says: 'An apology. I have to sit down on the onions for a moment. He never learned how to say it with his mouth.',
        },
        {
          words: ['test'],
          says: 'A test! Yes. I can see his eyebrows. Then I would like very much to pass it.',
        },
      ],
      picture: 'half of an intricate brass clock on a workbench by a window, snow outside',
    },
    {
      tells:
        'It is running, but it is eleven minutes slow every hour, and strikes whenever it pleases. I could repair that in an evening. But the wheel that makes it slow has been filed so on purpose. With great care. You could shave with it.',
      asks: 'Should I mend it, or first find out what it is slow for?',
      yes: 'I already have the file in my hand, and then I put it down. Eleven minutes. Eleven. There is something else here that takes eleven minutes, and I walk past it each day.',
      no: 'I leave it. So I sit and watch it with my chin on my fists, and think: eleven minutes. What here takes eleven minutes?',
      any: 'I like that better than what I was about to do. So I sit with it, and think: eleven minutes. What here takes eleven minutes?',
      paths: [
        {
          words: ['find', 'first', 'why', 'wait'],
          says: 'Find out first. That is what he would say, and then he would be unbearable about it. So: eleven minutes. What here takes eleven minutes?',
        },
      ],
      picture: 'brass gears close up in candle light, frost on the window',
    },
    {
      tells:
        'The tide! At the gully below the north wall the water runs in late. Eleven minutes, each hour, because it has to come the long way round. I have it in the log for every single day, and I wrote him so. Once. On a postcard. He has built me a clock for my own rock, {name}.',
      asks: 'And if it is a tide clock, it is the one half. Do you see what the other half would be?',
      yes: 'Of course you do. The moon. It needs a moon dial. He has left out the moon, so that I would make it.',
      no: 'It is the moon! The tide is only half of a conversation. He has left the moon for me to make.',
      any: 'I think you are close. A tide is only half of a conversation; the other half is the moon. He has left the moon for me to make.',
      wonders: 'Who taught you something that you still use each day?',
      picture: 'moon over a snowy sea gully, high tide, lighthouse, blue winter night',
    },
    {
      tells:
        'So I make one. From a biscuit tin, the lid with the least rust. Outside it snows as if somebody were shaking out the whole sky. I cut, you hold the lamp; the goat lies on the onions and is of no help at all.',
      asks: 'It wants a face, this moon. Shall it smile, or look out to sea?',
      yes: 'A little smile, then, just at one corner, so that it may also be the tin.',
      no: 'No face. Just a plain, good, dented moon. He would call that restraint. I would call it my tin.',
      any: 'Then that is what it gets. I scratch it in with a nail, and it suits it better than I would have believed.',
      paths: [
        {
          words: ['smile', 'happy'],
          says: 'A smile, then, just at one corner, so that it may also be the tin.',
        },
        {
          words: ['sea', 'look', 'out'],
          says: 'It looks out to sea, then, like everyone else who lives here.',
        },
      ],
      picture: 'a hand-made tin moon on a clock, warm lamp light, snow at the window',
    },
    {
      tells:
        'It is in. I close the case, and we both hold our breath, I think. Tick. Tick. Tick. No limp. And at the exact minute that the water turns in the gully, it strikes, once, and it does not sound like a bell at all. It sounds like somebody setting down a cup.',
      asks: 'I suppose I must write him now. How would you begin such a letter, after six years?',
      yes: 'Then I begin like that, and the rest comes as it does when one has pulled out the cork. Four pages. I even mention the onions.',
      no: 'No letter, then. I shall send him my half of the wood wool, tied with his red string, and in it the postcard of the gully. He will know.',
      any: 'I write that down, just so, and look at it. It is better than mine, which began with the weather.',
      picture: 'a letter on a table beside a moon clock, lighthouse window, snow falling on the sea',
    },
  ],
  ending:
    'The snow has stopped. The clock stands by the window, the tin moon just past half, and for the first time in six winters I do not have to go out to know what the water does. I go anyway. Down on the landing, under the snow, I find that the seventh crate had an address after all, on the underside: "To the sea, for the hands." So he did forgive me, the old goat. I mean him. Not you, Admiral.',
  after: [
    'I have red string left, about a metre. What is there in your life that deserves a red string?',
    'Six crates, one clock, no winter blues so far. And you: what do you do to get through the dark months?',
    'The kettle is on, the onions are sorted by character. Tell me, what would you like to be able to mend?',
    'If somebody built a clock just for the place where you live, what should it show?',
  ],
};
