import { type Phrasebook } from './phrasebook';

export const french: Phrasebook = {
  openings: [
    'Bonjour ! Qui habite ici ?',
    'Salut, c’est une amie qui m’envoie',
    'coucou, ça marche comment ?',
  ],
  returns: ['Me revoilà. On en était où ?', 're-bonjour :)', 'Désolée, le téléphone a sonné'],
  facts: [
    'J’habite une petite ville au bord de la mer',
    'Mon chat s’appelle Biscotte',
    'J’apprends le violoncelle, mes voisins sont patients',
    'J’aime les vieilles cartes et le thé fort',
    'Je travaille de nuit à l’hôpital',
  ],
  feelings: [
    'Un peu fatiguée aujourd’hui',
    'Je suis de très bonne humeur',
    'J’ai un examen demain…',
    'Je m’ennuie, surprends-moi',
  ],
  questions: [
    'De quoi as-tu peur ?',
    'Où as-tu grandi ?',
    'Et après ?',
    'Tu me dis un secret ?',
    'Qu’est-ce qui te manque ?',
    'Tu crois à la chance ?',
  ],
  answers: [
    'Oui, allons-y',
    'Non, attendons un peu',
    'Peut-être. Et toi ?',
    'Ha, bien deviné',
    'Le deuxième',
  ],
  pictures: [
    'un phare dans la tempête',
    'un port à l’aube',
    'une forêt pleine de lanternes',
    'une maison sur une falaise',
  ],
  goodbyes: ['Je dois filer, c’était charmant', 'Bonne nuit !', 'À demain'],
  associations: [],
};
