import { type Effort } from '../brain';
import { tokensOf } from './prompt/token-estimate';

interface Usage {
  prompt_tokens?: unknown;
  completion_tokens?: unknown;
}

/** What an answer took: as the provider counted it, or estimated where it did not come to that. */
export function effortOf(
  counted: Usage | null | undefined,
  { promptTokens, text, firstTokenMs }: { promptTokens: number; text: string; firstTokenMs?: number },
  prices?: { input: number; output: number },
): Effort {
  const [read, written] = [counted?.prompt_tokens, counted?.completion_tokens];
  const known = isCount(read) && isCount(written);
  const tokensIn = known ? read : promptTokens;
  const tokensOut = known ? written : tokensOf(text);
  return {
    tokensIn,
    tokensOut,
    ...(!known && { estimated: true }),
    ...(prices && { cost: costOf(tokensIn * prices.input + tokensOut * prices.output) }),
    ...(firstTokenMs !== undefined && { firstTokenMs }),
  };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Without the noise of binary fractions. */
const costOf = (millionfold: number): number => Number((millionfold / 1_000_000).toFixed(8));
