/** Languages that are recognised, so as to be answered with one kind sentence of their own. */
export type Language =
  | 'ar'
  | 'de'
  | 'el'
  | 'es'
  | 'fa'
  | 'fr'
  | 'he'
  | 'hi'
  | 'id'
  | 'it'
  | 'ja'
  | 'ko'
  | 'nl'
  | 'pl'
  | 'pt'
  | 'ru'
  | 'th'
  | 'tr'
  | 'uk'
  | 'zh'
  | 'other';

/** By script; the narrow before the wide. */
const scripts: readonly [Language, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['uk', /[іїєґ][\p{Script=Cyrillic}\s]*|\p{Script=Cyrillic}+[іїєґ]\p{Script=Cyrillic}*/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['fa', /[پچژگ]/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
];

/** By small words that English does not have. Two of them are needed, or one that says everything. */
const smallWords: readonly [Language, RegExp, RegExp][] = [
  [
    'es',
    /\b(?:el|la|los|las|una|que|qué|muy|por|para|pero|con|mi|tu|yo|me|está|estoy|eres|es|cómo|como|dónde|quiero|tengo|si|sí|de|en)\b/g,
    /^(?:hola|gracias|buenos días|buenas|adiós|cómo estás|por favor)\b/,
  ],
  [
    'fr',
    /\b(?:le|la|les|des|une|est|suis|vous|je|tu|et|très|avec|pour|mais|pas|mon|ma|que|qui|où|ça|de|du|en|c'est|j'ai)\b/g,
    /^(?:bonjour|salut|merci|bonsoir|au revoir|s'il vous plaît|comment ça va|ça va)\b/,
  ],
  [
    'de',
    /\b(?:der|die|das|und|ich|du|ist|bin|bist|nicht|ein|eine|mit|für|aber|wie|wo|warum|auch|sehr|mir|dir|mich|dich|heiße|heißt|geht|wir)\b/g,
    /^(?:hallo|guten (?:tag|morgen|abend)|danke|tschüss|bitte|wie geht)/,
  ],
  [
    'it',
    /\b(?:il|lo|gli|una|che|sono|sei|è|molto|per|ma|con|mio|mia|come|dove|perché|anche|non|di|mi|ti|ho|hai)\b/g,
    /^(?:ciao|buongiorno|buonasera|grazie|come stai|arrivederci)\b/,
  ],
  [
    'pt',
    /\b(?:os|uma|que|muito|para|mas|com|meu|minha|você|eu|não|está|estou|como|onde|porque|também|de|em|é|sim)\b/g,
    /^(?:olá|obrigad[oa]|bom dia|boa noite|boa tarde|tudo bem|oi tudo)\b/,
  ],
  [
    'nl',
    /\b(?:het|een|en|ik|jij|je|niet|met|voor|maar|hoe|waar|waarom|ook|heel|mijn|wat|zijn|bent|dat|van)\b/g,
    /^(?:hoi|goedemorgen|goedenavond|dank je|dankjewel|doei)\b/,
  ],
  [
    'pl',
    /\b(?:jest|jestem|nie|się|co|jak|gdzie|dlaczego|też|bardzo|mam|mój|moja|ale|to|na|czy|ty)\b/g,
    /^(?:cześć|dzień dobry|dziękuję|dobranoc|do widzenia)/,
  ],
  [
    'tr',
    /\b(?:ben|sen|bir|ve|çok|ama|için|ne|nasıl|nerede|neden|değil|var|yok|bu|mi|mı|benim)\b/g,
    /^(?:merhaba|selam|teşekkür|nasılsın|günaydın|iyi geceler)/,
  ],
  [
    'id',
    /\b(?:saya|aku|kamu|tidak|dan|yang|di|apa|siapa|bagaimana|dimana|kenapa|sangat|dengan|untuk|ini|itu|ada|mau)\b/g,
    /^(?:halo apa kabar|apa kabar|terima kasih|selamat (?:pagi|siang|sore|malam))/,
  ],
];

/** @returns the language of a message that is not in English, as far as can be told */
export function foreignLanguageOf(lower: string): Language | undefined {
  const letters = lower.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const latin = lower.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return scripts.find(([, script]) => lower.match(script))?.[0] ?? 'other';
  if (/\b(?:the|i|is|are|you|my|what|and|it|to)\b/.test(lower)) return undefined;
  const words = lower.split(/\s+/).length;
  const [likeliest] = smallWords
    .map(([language, small, greeting]) => ({
      language,
      found: greeting.test(lower) ? words + 1 : new Set(lower.match(small)).size,
    }))
    .sort((one, other) => other.found - one.found);
  return likeliest && likeliest.found >= Math.max(2, words / 5) ? likeliest.language : undefined;
}
