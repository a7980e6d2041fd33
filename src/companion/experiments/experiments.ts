import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { EventBus } from '../../events/event-bus';
import { ExperimentDesk } from '../../events/experiment-desk';
import { PersonalData } from '../../events/personal-data';
import { currentScope, runInScope } from '../../events/update-scope';
import { Store } from '../conversations/store/store';
import { assignedVariant, takesPart } from './assignment';
import { type Experiment, experiment } from './experiment';
import { type ExperimentId, liveExperiments, type VariantOf } from './live-experiments';
import { RecentSet } from './recent-set';

const RELOAD_EVERY_MS = 30_000;
/** Exposures remembered; whoever is older is told once more, under the same id, and stored once all the same. */
const REMEMBERED = 200_000;

/**
 * Tries the same thing in several ways on different people. Asking costs no query: definitions are in memory, and who
 * has which variant follows from a hash.
 */
@Injectable()
export class Experiments implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Experiments.name);
  private readonly exposed = new RecentSet<string>(REMEMBERED);
  private definitions: ReadonlyMap<string, Experiment> = new Map();
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private readonly store: Store,
    private readonly bus: EventBus,
    people: PersonalData,
    desk: ExperimentDesk,
  ) {
    desk.announce(liveExperiments);
    desk.assignedBy(() => this.reload().catch(() => undefined));
    people.heldBy({
      name: 'experiments',
      // What somebody was shown is told by their events; here it is only remembered that it was told.
      copy: async function* () {},
      erase: (clientId) => Promise.resolve(this.forget(clientId)),
    });
  }

  onApplicationBootstrap(): void {
    void this.begin();
  }

  onModuleDestroy(): void {
    this.isClosed = true;
    clearInterval(this.timer);
  }

  /**
   * What a client gets, for ever, and tells once that they got it. What is not running tells nothing: then it is the
   * variant that was shipped, or the first one.
   */
  variant<E extends ExperimentId>(clientId: number, id: E): VariantOf<E> {
    const [usual] = liveExperiments[id];
    const definition = this.definitions.get(id);
    if (!definition || definition.status === 'draft') return usual;
    if (definition.status === 'stopped') return known(id, definition.shipped_variant) ?? usual;
    if (!takesPart(definition, clientId, currentScope()?.person?.languageCode)) return usual;
    const variant = known(id, assignedVariant(definition, clientId));
    if (variant === undefined) return usual;
    this.tell(clientId, id, variant);
    return variant;
  }

  /** Reads what is tried now. @throws MemoryAwayError; then all stays as it was */
  async reload(): Promise<void> {
    const rows = await this.store.ask<{ id: string }>(
      'SELECT id, status, variants, audience, shipped_variant FROM experiments',
      [],
    );
    this.definitions = new Map(
      rows.flatMap((row) => {
        const { data, error } = experiment.safeParse(row);
        if (error) this.logger.warn(`the experiment ${row.id} cannot be read: ${error.issues[0]?.message}`);
        return data ? [[data.id, data] as const] : [];
      }),
    );
  }

  private async begin(): Promise<void> {
    const reload = (): Promise<void> => this.reload().catch(() => undefined);
    if (await this.store.whenAvailable()) await reload();
    if (!this.isClosed) this.timer = setInterval(() => void reload(), RELOAD_EVERY_MS).unref();
  }

  /** The id is made of experiment and client alone, so that whoever is exposed again, even years later, is not again stored. */
  private tell(clientId: number, experimentId: ExperimentId, variant: string): void {
    const key = keyOf(experimentId, clientId);
    if (this.exposed.has(key)) return;
    this.exposed.add(key);
    const { at, person, meta = {} } = currentScope() ?? {};
    runInScope({ key, person, meta: { ...meta } }, () =>
      this.bus.publish('experiment_exposed', { clientId, at, experimentId, variant }),
    );
  }

  private forget(clientId: number): number {
    for (const id of Object.keys(liveExperiments)) this.exposed.delete(keyOf(id, clientId));
    return 0;
  }
}

const keyOf = (experimentId: string, clientId: number): string => `experiment ${experimentId} ${clientId}`;

/** A variant that the code has; what only the table names cannot be shown. */
const known = <E extends ExperimentId>(id: E, variant: string | null | undefined): VariantOf<E> | undefined =>
  (liveExperiments[id] as readonly string[]).find((each) => each === variant) as VariantOf<E> | undefined;
