import { type Env } from '../../config/env';
import { type StatusBoard } from '../../events/status-board';
import { type SafeDownload } from '../../media/safe-download/safe-download';
import { BuiltInPainter } from './built-in/built-in-painter';
import { OpenAiPainter } from './openai/openai-painter';
import { type Painter } from './painter';
import { usualTimings } from './painter-settings';
import { ReportingPainter } from './reporting-painter';
import { WebuiPainter } from './sdwebui/webui-painter';

/** The painter that the environment asks for. One that fails is not replaced: nobody pays for a toy. */
export function painterOf(env: Env, board: StatusBoard, download: SafeDownload): Painter {
  const { IMAGE_API_ROOT: apiRoot, IMAGE_API_KIND: kind } = env;
  if (apiRoot === undefined || kind === undefined) return new BuiltInPainter();
  const { IMAGE_API_KEY: apiKey, IMAGE_MODEL: model, IMAGE_PRICE: price } = env;
  const settings = {
    apiRoot,
    timings: usualTimings,
    ...(apiKey !== undefined && { apiKey }),
    ...(model !== undefined && { model }),
    ...(price !== undefined && { price }),
  };
  const painter = kind === 'openai' ? new OpenAiPainter(settings, download) : new WebuiPainter(settings);
  return new ReportingPainter(painter, board);
}
