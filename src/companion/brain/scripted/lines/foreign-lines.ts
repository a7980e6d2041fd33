import { type Language } from '../understanding/languages';

/** "I understand a little, but can tell stories in English only", in the language of the person. */
export const foreignLines: Readonly<Record<Language, string>> = {
  ar: 'أفهم القليل، لكنني لا أحسن الحكاية إلا بالإنجليزية.',
  de: 'Ein wenig verstehe ich, aber erzählen kann ich nur auf Englisch.',
  el: 'Καταλαβαίνω λίγο, αλλά μπορώ να διηγηθώ μόνο στα αγγλικά.',
  es: 'Entiendo un poco, pero solo sé contar historias en inglés.',
  fa: 'کمی می‌فهمم، اما فقط به انگلیسی می‌توانم داستان بگویم.',
  fr: 'Je comprends un peu, mais je ne sais raconter qu’en anglais.',
  he: 'אני מבין קצת, אבל לספר אני יודע רק באנגלית.',
  hi: 'मैं थोड़ा समझ लेता हूँ, पर कहानी केवल अंग्रेज़ी में सुना पाता हूँ।',
  id: 'Aku mengerti sedikit, tetapi hanya bisa bercerita dalam bahasa Inggris.',
  it: 'Capisco un po’, ma so raccontare solo in inglese.',
  ja: '少しは分かりますが、お話は英語でしかできません。',
  ko: '조금은 알아듣지만, 이야기는 영어로만 할 수 있어요.',
  nl: 'Ik versta het een beetje, maar vertellen kan ik alleen in het Engels.',
  pl: 'Trochę rozumiem, ale opowiadać umiem tylko po angielsku.',
  pt: 'Entendo um pouco, mas só sei contar histórias em inglês.',
  ru: 'Я немного понимаю, но рассказывать умею только по-английски.',
  th: 'ฟังเข้าใจนิดหน่อย แต่เล่าเรื่องได้แค่ภาษาอังกฤษ',
  tr: 'Biraz anlıyorum ama yalnızca İngilizce hikâye anlatabiliyorum.',
  uk: 'Я трохи розумію, але розповідати вмію лише англійською.',
  zh: '我懂一点，但只会用英语讲故事。',
  other: 'That is a language I would love to know better.',
};
