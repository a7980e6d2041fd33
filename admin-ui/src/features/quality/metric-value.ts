import { formatNumber, formatPercent } from '../../lib/format/numbers';
import { duration } from '../../lib/format/times';
import { t } from '../../lib/i18n/t';
import { type Metric, type QualityFigures } from './quality';

const SECOND = 1000;

/** Seconds with a tenth, since answers are a matter of seconds; longer ones as other times are told. */
export const latency = (ms: number): string =>
  ms < 60 * SECOND
    ? t('quality.seconds', { seconds: formatNumber(Math.round(ms / 100) / 10) })
    : duration(ms);

export function metricValue(metric: Metric, value: number | null): string {
  if (value === null) return '–';
  if (metric === 'latencyMedianMs') return latency(value);
  return metric === 'failed' ? formatNumber(value) : formatPercent(value);
}

/** What a figure stands on, in words. */
export function metricNote(metric: Metric, all: QualityFigures): string {
  switch (metric) {
    case 'silentShare':
      return t('quality.ofJudged', { answers: formatNumber(all.judged) });
    case 'clearedShare':
      return t('quality.ofAnswers', { answers: formatNumber(all.answers) });
    case 'refreshRate':
      return t('quality.ofPictures', { pictures: formatNumber(all.pictures) });
    case 'latencyMedianMs':
      return all.latencyP90Ms === null ? '' : t('quality.p90', { time: latency(all.latencyP90Ms) });
    case 'failed':
      return t('quality.ofAnswers', { answers: formatNumber(all.answers) });
  }
}
