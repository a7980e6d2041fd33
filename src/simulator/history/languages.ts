/** People who write one language: what they are called, where their clock stands, what they say. */
export interface Tongue {
  code: string;
  weight: number;
  /** Hours from UTC. */
  offsets: readonly number[];
  firstNames: readonly string[];
  lastNames: readonly string[];
  openings: readonly string[];
  middles: readonly string[];
  closings: readonly string[];
}

export const tongues: readonly Tongue[] = [
  {
    code: 'en',
    weight: 38,
    offsets: [-8, -5, -5, 0, 0, 1, 10],
    firstNames: [
      'Ada',
      'Tom',
      'Grace',
      'Liam',
      'Zoë',
      'Noah',
      'Ruth',
      'Sam',
      'Ivy',
      'Max',
      'Nell',
      'Owen',
      'Priya',
      'Zanele',
    ],
    lastNames: ['Byron', 'Okafor', 'Lindgren', 'Murphy', 'Patel', 'Reed', 'Sharma', 'Stone', 'West', 'Young'],
    openings: [
      'Hi again',
      'Good evening',
      'You know what',
      'Honestly',
      'I was thinking',
      'Tell me',
      'Wait',
      'Funny thing',
    ],
    middles: [
      'the rain has not stopped since this morning',
      'I found an old map in my grandfather’s desk',
      'nobody at work laughed at my joke',
      'I would like to go back to the lighthouse',
      'my cat has decided to live in the wardrobe',
      'I cannot sleep and the street is so quiet',
      'I finally finished that book you mentioned',
      'the market was full of peaches today',
    ],
    closings: [
      'what do you think?',
      'so here I am.',
      'and it made me smile 🙂',
      'what happens next?',
      'do you ever feel that?',
      'go on, please!',
    ],
  },
  {
    code: 'ru',
    weight: 27,
    offsets: [3, 3, 3, 5, 7],
    firstNames: ['Юлия', 'Олег', 'Анна', 'Дмитрий', 'Мария', 'Иван', 'Екатерина', 'Павел', 'Ольга', 'Тимур'],
    lastNames: ['Соколова', 'Иванов', 'Кузнецова', 'Орлов', 'Лебедева', 'Морозов'],
    openings: ['Привет', 'Добрый вечер', 'Знаешь', 'Слушай', 'Я тут подумала', 'Расскажи', 'Ну вот'],
    middles: [
      'сегодня весь день шёл снег, и город притих',
      'я нашла на чердаке старые письма',
      'опять не могу уснуть до трёх ночи',
      'мне нравится, как ты описала тот маяк',
      'на работе никто не понял мою шутку',
      'хочется куда-нибудь к морю',
    ],
    closings: [
      'что скажешь?',
      'и стало теплее.',
      'а что было дальше?',
      'вот такие дела 🙂',
      'ты так не думаешь?',
    ],
  },
  {
    code: 'es',
    weight: 11,
    offsets: [-6, -5, -3, 1],
    firstNames: ['Mateo', 'Lucía', 'Iván', 'Sofía', 'Diego', 'Inés', 'Álvaro'],
    lastNames: ['Núñez', 'Ibáñez', 'Castro', 'Romero'],
    openings: ['Hola', 'Buenas noches', 'Oye', '¿Sabes qué?', 'Mira'],
    middles: [
      'hoy ha llovido todo el día',
      'encontré una carta vieja en casa',
      'no puedo dormir otra vez',
      'quiero volver al faro contigo',
    ],
    closings: ['¿qué opinas?', 'y me hizo sonreír 🙂', '¿y luego qué pasó?', 'cuéntame más.'],
  },
  {
    code: 'de',
    weight: 8,
    offsets: [1],
    firstNames: ['Lena', 'Jörg', 'Greta', 'Moritz', 'Käthe', 'Till'],
    lastNames: ['Weiß', 'Schröder', 'Krüger', 'Vogel'],
    openings: ['Hallo', 'Guten Abend', 'Weißt du', 'Sag mal', 'Ach'],
    middles: [
      'heute hat es den ganzen Tag geregnet',
      'ich habe einen alten Brief gefunden',
      'ich kann wieder nicht schlafen',
      'ich möchte zurück zum Leuchtturm',
    ],
    closings: ['was meinst du?', 'und musste lächeln 🙂', 'wie geht es weiter?', 'erzähl mir mehr.'],
  },
  {
    code: 'pt',
    weight: 7,
    offsets: [-3, 0],
    firstNames: ['João', 'Inês', 'Beatriz', 'Caio', 'Luísa'],
    lastNames: ['Araújo', 'Conceição', 'Lima'],
    openings: ['Oi', 'Boa noite', 'Sabe', 'Olha'],
    middles: [
      'choveu o dia inteiro por aqui',
      'achei uma carta antiga em casa',
      'não consigo dormir de novo',
      'quero voltar ao farol',
    ],
    closings: ['o que você acha?', 'e sorri 🙂', 'e depois?'],
  },
  {
    code: 'fr',
    weight: 5,
    offsets: [1],
    firstNames: ['Chloé', 'Étienne', 'Maël', 'Noémie'],
    lastNames: ['Lefèvre', 'Moreau', 'Besançon'],
    openings: ['Salut', 'Bonsoir', 'Tu sais', 'Écoute'],
    middles: [
      'il a plu toute la journée',
      'j’ai trouvé une vieille lettre',
      'je n’arrive pas à dormir',
      'je voudrais revoir le phare',
    ],
    closings: ['qu’en penses-tu ?', 'et j’ai souri 🙂', 'et après ?'],
  },
  {
    code: 'ar',
    weight: 4,
    offsets: [3],
    firstNames: ['فاطمة', 'عمر', 'ليلى', 'يوسف'],
    lastNames: ['الزهراء', 'حداد'],
    openings: ['مرحبا', 'مساء الخير', 'تعرف', 'اسمع'],
    middles: ['أمطرت اليوم كله', 'وجدت رسالة قديمة في البيت', 'لا أستطيع النوم', 'أريد أن أعود إلى المنارة'],
    closings: ['ما رأيك؟', 'وابتسمت 🙂', 'وماذا بعد؟'],
  },
];

/** What personas answer. They speak English, as the built-in brain does. */
export const answers = {
  openings: [
    'I like that you noticed.',
    'Sit down, the tea is still warm.',
    'Then let us walk a little.',
    'Oh, I remember a night like that.',
    'You always bring the weather with you.',
    'That is a good question for this hour.',
  ],
  middles: [
    'The lamp over the door has been humming since dusk, as if it wanted to say something, and the water below answers now and then.',
    'When I was small I thought every window belonged to somebody who was just about to look up.',
    'There is a path behind the orchard that only shows itself when you are not in a hurry.',
    'I put your words beside the others on the shelf; they look well together.',
    'The old clockmaker would say that time is only late because it stops to look at things.',
  ],
  closings: [
    'What would you take with you?',
    'Shall we see who is at the door?',
    'Tell me what you heard first.',
    'And you, what did you leave unsaid?',
    'Which way do you want to go?',
    'Stay until the kettle boils?',
  ],
};

export const prompts = {
  subjects: [
    'a lighthouse in the fog',
    'an orchard at dusk',
    'a small boat full of letters',
    'a cat asleep on an atlas',
    'a tram stop in the snow',
    'a kitchen with a blue door',
    'a clockmaker’s workshop',
    'a bridge under stars',
  ],
  looks: [
    'loose watercolour on rough paper',
    'soft pencil and warm light',
    'gouache, muted colours',
    'ink and wash',
    'oil on linen, evening light',
  ],
  moods: [
    'quiet, wide composition',
    'tender mood, seen from afar',
    'close view, shallow depth',
    'long shadows, calm sea',
  ],
  negative: 'text, watermark, blurry, extra fingers, harsh flash',
};

/** Deep links: what they bring and how well those who follow them stay. */
export const sources = [
  { payload: undefined, weight: 34, charm: 1 },
  { payload: 'friend_grace', weight: 14, charm: 1.5 },
  { payload: 'newsletter_11', weight: 9, charm: 1.35 },
  { payload: 'ads_spring', weight: 18, charm: 0.55 },
  { payload: 'ads_summer', weight: 12, charm: 0.65 },
  { payload: 'reddit_bots', weight: 8, charm: 0.9 },
  { payload: 'catalogue', weight: 5, charm: 0.8 },
] as const;

export const refusals = ['the model did not answer in time', 'the picture was refused', 'too many requests'];
export const commands = ['/help', '/premium', '/image', '/privacy', '/language', '/settings'];
