import { type OnModuleDestroy } from '@nestjs/common';
import type OpenAI from 'openai';
import { type SafeDownload } from '../../../media/safe-download/safe-download';
import { faultOf } from '../../providers/fault-of';
import { Leash } from '../../providers/leash';
import { openAiClient } from '../../providers/openai-client';
import { ProviderError } from '../../providers/provider-error';
import { withRetries } from '../../providers/retries';
import { bytesOfBase64, finishedPainting } from '../finished-painting';
import { noPictureBecause } from '../no-picture-error';
import { Painter, type Painting, type PaintingRequest } from '../painter';
import { MOST_BYTES, NOTHING_MADE, type PainterSettings, TRIES } from '../painter-settings';
import { pictureAt } from './picture-at';

/** The shortest limit among the models of this protocol (dall-e-2). */
const LONGEST_PROMPT = 1000;
/** Painted elsewhere: more at once cost this machine nothing but memory. */
const AT_ONCE = 8;

/** Paints with a model behind any server that speaks OpenAI's image generations. It knows neither seeds nor progress. */
export class OpenAiPainter extends Painter implements OnModuleDestroy {
  override readonly atOnce = AT_ONCE;
  private readonly client: OpenAI;
  private readonly closing = new AbortController();

  constructor(
    private readonly settings: PainterSettings,
    private readonly download: SafeDownload,
  ) {
    super();
    const { apiRoot, apiKey } = settings;
    this.client = openAiClient({ apiRoot, apiKey, maxBytes: MOST_BYTES });
  }

  onModuleDestroy(): void {
    this.closing.abort();
  }

  override async paint(request: PaintingRequest): Promise<Painting> {
    const { retryWithinMs, firstPauseMs } = this.settings.timings;
    const plan = { attempts: TRIES, withinMs: retryWithinMs, firstPauseMs, faults: NOTHING_MADE };
    try {
      const made = await withRetries(plan, () => this.generate(request));
      const { model = 'openai-images', price: cost } = this.settings;
      return finishedPainting(await this.bytesOf(made), {
        seed: request.seed,
        model,
        ...(cost !== undefined && { cost }),
      });
    } catch (error) {
      const fault = faultOf(error);
      if (fault.fault === 'closing') throw fault;
      throw noPictureBecause(fault);
    }
  }

  private async generate({ prompt, negativePrompt }: PaintingRequest): Promise<OpenAI.Image> {
    const { model, timings } = this.settings;
    const leash = new Leash()
      .follow(this.closing.signal, new ProviderError('closing', 'The program ends'))
      .limit('The picture', timings.wholeMs);
    try {
      const answer: Partial<OpenAI.ImagesResponse> | null = await this.client.images.generate(
        { prompt: wordsOf(prompt, negativePrompt), n: 1, size: '1024x1024', ...(model && { model }) },
        { signal: leash.signal, timeout: timings.wholeMs },
      );
      const image = Array.isArray(answer?.data) ? answer.data[0] : undefined;
      if (!image?.b64_json && !image?.url)
        throw new ProviderError('gibberish', 'It answers without a picture');
      return image;
    } catch (error) {
      throw leash.signal.aborted ? leash.reason : error;
    } finally {
      leash.release();
    }
  }

  private bytesOf({ b64_json: base64, url }: OpenAI.Image): Promise<Buffer> {
    if (base64) return Promise.resolve(bytesOfBase64(base64));
    const { apiRoot, timings } = this.settings;
    return pictureAt(url ?? '', { apiRoot, download: this.download, deadlineMs: timings.downloadMs });
  }
}

/** The protocol has no place for what must not be seen, so it is said in words. */
function wordsOf(prompt: string, negativePrompt: string): string {
  const avoid = negativePrompt ? `. Avoid: ${negativePrompt}` : '';
  return prompt.slice(0, LONGEST_PROMPT - avoid.length).toWellFormed() + avoid.slice(0, LONGEST_PROMPT);
}
