import { type Place } from '../lexicon';
import { type Stage } from '../stage';
import { paintCity } from './city';
import { paintDesert } from './desert';
import { paintForest } from './forest';
import { paintGarden } from './garden';
import { type Ground } from './ground';
import { paintMountains, paintVillage } from './mountains';
import { paintLibrary } from './library';
import { paintRoom } from './room';
import { paintSea } from './sea';
import { paintSpace } from './space';
import { paintUnderwater } from './underwater';

export interface PlacePainter {
  paint: (stage: Stage) => Ground;
  /** Whether one sees a sky. */
  sky: boolean;
  /** Weather stays outside. */
  indoors?: true;
  /** Where the horizon lies, as a share of the height. */
  horizon: readonly [number, number];
}

export const placePainters: Readonly<Record<Place, PlacePainter>> = {
  sea: { paint: paintSea, sky: true, horizon: [0.5, 0.62] },
  mountains: { paint: paintMountains, sky: true, horizon: [0.62, 0.7] },
  village: { paint: paintVillage, sky: true, horizon: [0.56, 0.64] },
  forest: { paint: paintForest, sky: true, horizon: [0.58, 0.68] },
  city: { paint: paintCity, sky: true, horizon: [0.66, 0.74] },
  desert: { paint: paintDesert, sky: true, horizon: [0.52, 0.6] },
  garden: { paint: paintGarden, sky: true, horizon: [0.5, 0.6] },
  space: { paint: paintSpace, sky: false, horizon: [0.7, 0.8] },
  underwater: { paint: paintUnderwater, sky: false, horizon: [0.75, 0.8] },
  room: { paint: paintRoom, sky: true, indoors: true, horizon: [0.46, 0.52] },
  library: { paint: paintLibrary, sky: true, indoors: true, horizon: [0.44, 0.5] },
};
