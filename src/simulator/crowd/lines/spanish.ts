import { type Phrasebook } from './phrasebook';

export const spanish: Phrasebook = {
  openings: [
    '¡Hola! ¿Quién vive aquí?',
    'Buenas noches, me lo recomendó una amiga',
    'hola, ¿cómo funciona esto?',
  ],
  returns: ['Ya estoy de vuelta', '¿Por dónde íbamos?', 'Hola otra vez :)'],
  facts: [
    'Vivo cerca del mar, en Cádiz',
    'Trabajo en una panadería, así que madrugo mucho',
    'Mi perro se llama Garbanzo',
    'Estoy aprendiendo a tocar la guitarra',
    'Me encanta el olor a lluvia',
  ],
  feelings: [
    'Hoy estoy un poco cansado',
    'Estoy muy contento, hace sol',
    'Un poco nervioso por mañana',
    'Aburrido, sorpréndeme',
  ],
  questions: [
    '¿De qué tienes miedo?',
    '¿Dónde creciste?',
    '¿Qué pasa después?',
    '¿Me cuentas un secreto?',
    '¿Qué echas de menos?',
    '¿Crees en la suerte?',
  ],
  answers: ['Sí, vamos', 'No, mejor esperamos', 'Puede ser. ¿Tú qué dices?', 'Jaja, lo sabías', 'El segundo'],
  pictures: [
    'un faro en la tormenta',
    'barcos rojos al amanecer',
    'un gato dormido en una ventana',
    'un bosque lleno de faroles',
  ],
  goodbyes: ['Me tengo que ir, ha sido un placer', '¡Buenas noches!', 'Luego seguimos'],
  associations: [],
};
