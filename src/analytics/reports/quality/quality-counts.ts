import { NumberList } from '../traces/number-list';
import { percentilesOf } from '../traces/percentile';
import { Tally } from '../traces/tally';
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
  readonly messages = new Tally();

  static sumOf(parts: readonly QualityCounts[]): QualityCounts {
    const sum = new QualityCounts();
    for (const part of parts) {
      sum.answers += part.answers;
      sum.judged += part.judged;
      sum.silent += part.silent;
      sum.cleared += part.cleared;
      sum.pictures += part.pictures;
      sum.refreshes += part.refreshes;
      sum.conversations += part.conversations;
      sum.failed += part.failed;
      sum.latencies.pushAll(part.latencies);
      sum.messages.addAll(part.messages);
    }
    return sum;
  }

  answered(latency: number | null): void {
    this.answers += 1;
    if (latency !== null) this.latencies.push(latency);
  }

  followed(isSilent: boolean): void {
    this.judged += 1;
    if (isSilent) this.silent += 1;
  }

  conversed(messages: number): void {
    this.conversations += 1;
    this.messages.add(messages);
  }

  figures(): QualityFigures {
    const { answers, judged, pictures, conversations, failed } = this;
    const [latencyMedianMs = null, latencyP90Ms = null] = percentilesOf(this.latencies.all(), [0.5, 0.9]);
    return {
      answers,
      judged,
      silentShare: share(this.silent, judged),
      clearedShare: share(this.cleared, answers),
      pictures,
      refreshRate: share(this.refreshes, pictures),
      latencyMedianMs,
      latencyP90Ms,
      conversations,
      messagesMedian: this.messages.percentile(0.5),
      messagesP90: this.messages.percentile(0.9),
      failed,
    };
  }
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
