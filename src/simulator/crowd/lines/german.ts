import { type Phrasebook } from './phrasebook';

export const german: Phrasebook = {
  openings: [
    'Hallo! Wer wohnt denn hier?',
    'Guten Abend, eine Freundin hat mich geschickt',
    'hi, wie geht das hier?',
  ],
  returns: ['Bin wieder da. Wo waren wir?', 'Hallo nochmal :)', 'Entschuldige, der Kuchen war fertig'],
  facts: [
    'Ich wohne in einer kleinen Stadt am Fluss',
    'Meine Katze heißt Keks und mag mich nicht',
    'Ich lerne Cello, die Nachbarn sind geduldig',
    'Ich mag alte Landkarten und starken Tee',
    'Ich repariere Fahrräder',
  ],
  feelings: [
    'Heute bin ich etwas müde',
    'Mir geht es prima, die Sonne scheint',
    'Ich bin nervös wegen morgen',
    'Mir ist langweilig, überrasch mich',
  ],
  questions: [
    'Wovor hast du Angst?',
    'Wo bist du aufgewachsen?',
    'Und dann?',
    'Verrätst du mir ein Geheimnis?',
    'Was vermisst du?',
    'Glaubst du an Glück?',
  ],
  answers: [
    'Ja, machen wir',
    'Nein, lieber noch warten',
    'Vielleicht. Was meinst du?',
    'Ha, erraten',
    'Das zweite',
  ],
  pictures: [
    'ein Leuchtturm im Sturm',
    'ein Wald voller Laternen',
    'ein Zug auf einer Brücke unter dem Mond',
    'ein Haus am Meer, Herbst',
  ],
  goodbyes: ['Ich muss los, das war schön', 'Gute Nacht!', 'Bis morgen'],
  associations: [],
};
