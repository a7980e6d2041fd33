import { type OnModuleDestroy } from '@nestjs/common';
import { faultOf } from '../../providers/fault-of';
import { Leash } from '../../providers/leash';
import { ProviderError } from '../../providers/provider-error';
import { withRetries } from '../../providers/retries';
import { bytesOfBase64, finishedPainting } from '../finished-painting';
import { noPictureBecause } from '../no-picture-error';
import { type Onlooker, Painter, type Painting, type PaintingRequest } from '../painter';
import { NOTHING_MADE, type PainterSettings, TRIES } from '../painter-settings';
import { readPainted, readProgress } from './webui-answers';
import { WebuiClient } from './webui-client';

const STEPS = 28;
const SIDE = 768;

/** Paints with a Stable Diffusion WebUI. */
export class WebuiPainter extends Painter implements OnModuleDestroy {
  /** It paints one after the other, and what it tells of its progress is about the one at hand. */
  override readonly atOnce = 1;
  private readonly client: WebuiClient;
  private readonly closing = new AbortController();

  constructor(private readonly settings: PainterSettings) {
    super();
    this.client = new WebuiClient(settings.apiRoot, settings.apiKey);
  }

  onModuleDestroy(): void {
    this.closing.abort();
  }

  override async paint(request: PaintingRequest, onlooker?: Onlooker): Promise<Painting> {
    const { retryWithinMs, firstPauseMs } = this.settings.timings;
    const plan = { attempts: TRIES, withinMs: retryWithinMs, firstPauseMs, faults: NOTHING_MADE };
    try {
      const { image, seed } = await withRetries(plan, () => this.generate(request, onlooker));
      const { model = 'stable-diffusion', price: cost } = this.settings;
      return finishedPainting(bytesOfBase64(image), {
        seed: seed ?? request.seed,
        model,
        ...(cost !== undefined && { cost }),
      });
    } catch (error) {
      const fault = faultOf(error);
      if (fault.fault === 'closing') throw fault;
      throw noPictureBecause(fault);
    }
  }

  private async generate(
    { prompt, negativePrompt, seed }: PaintingRequest,
    onlooker: Onlooker | undefined,
  ): Promise<ReturnType<typeof readPainted>> {
    const { model, timings } = this.settings;
    const leash = new Leash()
      .follow(this.closing.signal, new ProviderError('closing', 'The program ends'))
      .limit('The picture', timings.wholeMs);
    const order = {
      prompt,
      negative_prompt: negativePrompt,
      seed,
      steps: STEPS,
      width: SIDE,
      height: SIDE,
      ...(model && { override_settings: { sd_model_checkpoint: model } }),
    };
    const watch = onlooker && this.watch(onlooker, leash.signal);
    try {
      return readPainted(await this.client.post('/sdapi/v1/txt2img', order, leash.signal));
    } finally {
      clearInterval(watch);
      leash.release();
    }
  }

  /** That its progress cannot be seen is no reason to doubt the picture. */
  private watch(onlooker: Onlooker, signal: AbortSignal): NodeJS.Timeout {
    let asking = false;
    const look = async (): Promise<void> => {
      if (asking) return;
      asking = true;
      try {
        const deadline = AbortSignal.any([
          signal,
          AbortSignal.timeout(this.settings.timings.progressEveryMs * 4),
        ]);
        const share = readProgress(
          await this.client.get('/sdapi/v1/progress?skip_current_image=true', deadline),
        );
        if (share !== undefined) onlooker.see(share);
      } catch {
        // The next look may see more.
      } finally {
        asking = false;
      }
    };
    return setInterval(() => void look(), this.settings.timings.progressEveryMs).unref();
  }
}
