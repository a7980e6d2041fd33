import { NumberList } from '../traces/number-list';
import { percentileOf } from '../traces/percentile';
import { type QualityFigures } from './quality-query';

/** What is counted of a day, of a persona, or of all. */
export class QualityCounts {
  answers = 0;
  judged = 0;
  silent = 0;
  cleared = 0;
  pictures = 0;
  refreshes = 0;
  conversations = 0;
  failed = 0;
  readonly latencies = new NumberList();
  readonly messages = new NumberList();

  figures(): QualityFigures {
    const { answers, judged, pictures, conversations, failed } = this;
    return {
      answers,
      judged,
      silentShare: share(this.silent, judged),
      clearedShare: share(this.cleared, answers),
      pictures,
      refreshRate: share(this.refreshes, pictures),
      latencyMedianMs: percentileOf(this.latencies.all(), 0.5),
      latencyP90Ms: percentileOf(this.latencies.all(), 0.9),
      conversations,
      messagesMedian: percentileOf(this.messages.all(), 0.5),
      messagesP90: percentileOf(this.messages.all(), 0.9),
      failed,
    };
  }
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
