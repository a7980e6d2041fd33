import { type Random } from './random';

/** What people say, by what they were asked or feel like. */
export const bank = {
  opening: [
    'Hi! I was curious who lives here.',
    'Hello there, a friend sent me',
    'hey :) how does this work?',
    'Good evening. Tell me something I do not know.',
    "Hi, I've had a long day and want to be somewhere else for a while",
  ],
  facts: [
    'I work as a nurse, so nights are my days',
    'I live in a small town by the sea',
    'I like old maps and strong tea',
    'My cat is called Biscuit and she hates me',
    'I am learning to play the cello, my neighbours are patient',
    'I study astronomy, mostly I study coffee',
    'I have a sister in Lisbon',
    'I love the smell of rain on warm stones',
  ],
  feelings: [
    'I am a bit tired today',
    'honestly I feel great, the sun is out',
    'I was sad this morning but it is getting better',
    'I am nervous about an exam tomorrow',
    'just bored, surprise me',
  ],
  questions: [
    'What are you afraid of?',
    'Where did you grow up?',
    'Do you ever get lonely?',
    'What would you do with a free day?',
    'Why did you choose this life?',
    'What is the strangest thing you have ever found?',
    'What happens next?',
    'Can you tell me a secret?',
  ],
  answers: [
    'Yes, let us do that',
    'No, I would rather wait a little',
    'Maybe. What do you think?',
    'I would take the left path, always',
    'I have to think about that one',
    'Ha, you guessed it',
    'Let us go on, I want to see what is there',
    'ok',
  ],
  pictures: [
    'a lighthouse in a storm at night',
    'a cat asleep on a library window, rain outside',
    'the harbour at dawn with red boats',
    'a balloon over snowy mountains',
    'a robot watering sunflowers',
    'a train crossing a bridge under the moon',
    'a forest full of lanterns',
    'a house on a cliff, autumn',
  ],
  goodbye: [
    'I have to go, this was lovely',
    'good night!',
    'bbl, dinner is ready',
    'thank you, see you tomorrow',
  ],
} as const;

/** Something that fits what the bot said last: an answer to a question, else whatever is on one's mind. */
export function reactTo(said: string, random: Random): string {
  if (said.includes('?') && random.chance(0.6)) return random.pick(bank.answers);
  const mood = random.next();
  if (mood < 0.35) return random.pick(bank.questions);
  if (mood < 0.65) return random.pick(bank.facts);
  if (mood < 0.85) return random.pick(bank.feelings);
  return random.pick(bank.answers);
}
