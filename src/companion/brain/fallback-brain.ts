import { Logger, type OnModuleDestroy } from '@nestjs/common';
import { type PartStatus, type StatusBoard } from '../../events/status-board';
import { type CircuitBreaker } from '../providers/circuit-breaker';
import { faultOf } from '../providers/fault-of';
import { type ProviderError } from '../providers/provider-error';
import {
  Brain,
  type Listener,
  type PicturePrompt,
  type Scene,
  type SceneState,
  type Utterance,
} from './brain';

/** Lets one brain think, and another whenever that one fails; nobody is left without an answer. */
export class FallbackBrain extends Brain implements OnModuleDestroy {
  override readonly model: string;
  private readonly logger = new Logger('Brain');
  private readonly counts = { answers: 0, failures: 0, fallbacks: 0 };
  private last: { latencyMs: number; firstTokenMs?: number } | undefined;
  private trouble: ProviderError | undefined;

  constructor(
    private readonly first: Brain & Partial<OnModuleDestroy>,
    private readonly spare: Brain,
    private readonly breaker: CircuitBreaker,
    board: StatusBoard,
  ) {
    super();
    this.model = first.model;
    board.watch('brain', () => this.status());
  }

  async onModuleDestroy(): Promise<void> {
    await this.first.onModuleDestroy?.();
  }

  override state(scene: Scene): Promise<SceneState> {
    return this.first.state(scene);
  }

  override async dialogue(scene: Scene, state: SceneState): Promise<string> {
    return (await this.speak(scene, state)).text;
  }

  override async speak(scene: Scene, state: SceneState, listener?: Listener): Promise<Utterance> {
    const begun = performance.now();
    const utterance = await this.attempt(
      () => this.first.speak(scene, state, listener),
      () => this.spare.speak(scene, state, listener),
    );
    if (utterance.model !== this.spare.model) {
      this.last = { latencyMs: Math.round(performance.now() - begun), ...firstTokenOf(utterance) };
    }
    return utterance;
  }

  override picturePrompt(scene: Scene, state: SceneState, wish: string): Promise<PicturePrompt> {
    return this.attempt(
      () => this.first.picturePrompt(scene, state, wish),
      () => this.spare.picturePrompt(scene, state, wish),
    );
  }

  private async attempt<T extends Utterance | PicturePrompt>(
    first: () => Promise<T>,
    spare: () => Promise<T>,
  ): Promise<T> {
    if (this.breaker.enter()) {
      try {
        const made = await first();
        this.note(made);
        return made;
      } catch (error) {
        const fault = faultOf(error);
        // The turn stays pending, and the next start takes it up.
        if (fault.fault === 'closing') throw fault;
        this.blame(fault);
      }
    }
    this.counts.fallbacks += 1;
    return spare();
  }

  private note(made: Utterance | PicturePrompt): void {
    const ending = 'ending' in made ? made.ending : 'complete';
    this.counts.answers += 1;
    if (ending === 'cut-off') {
      this.counts.failures += 1;
      return this.breaker.failed();
    }
    // Stopped before the first word, it may as well have hung.
    if ('text' in made && made.text === '') return this.breaker.leave();
    if (this.trouble) this.logger.log(`${this.model} answers again`);
    this.trouble = undefined;
    this.breaker.succeeded();
  }

  private blame(fault: ProviderError): void {
    this.logger.warn(`${this.model} does not answer: ${fault.reason}; ${this.spare.model} does`);
    // It works, and would rather not say this.
    if (fault.fault === 'refused') return this.breaker.leave();
    this.counts.failures += 1;
    this.trouble = fault;
    this.breaker.failed({
      atOnce: fault.fault === 'misconfigured',
      ...(fault.retryAfterMs !== undefined && { atLeastMs: fault.retryAfterMs }),
    });
  }

  private status(): PartStatus {
    const { trouble, breaker } = this;
    const figures = { model: this.model, ...this.counts, ...this.last };
    if (!breaker.isOpen) return { state: 'up', ...figures };
    const why = trouble?.reason ?? 'Its answers break off';
    return { state: 'degraded', reason: `${why}; ${this.spare.model} answers meanwhile`, ...figures };
  }
}

const firstTokenOf = ({ effort }: Utterance): { firstTokenMs?: number } =>
  effort?.firstTokenMs === undefined ? {} : { firstTokenMs: effort.firstTokenMs };
