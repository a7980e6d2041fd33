import { type Faults } from '../faults/fault';
import { type PersonOptions } from '../people/account';
import { type Person } from '../people/person';
import { type World } from '../world';

/** What of the simulator can be played from outside. */
export interface Playable {
  readonly world: World;
  readonly faults: Faults;
  person(options: PersonOptions): Person;
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
}
