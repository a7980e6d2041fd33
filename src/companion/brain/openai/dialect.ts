import { BadRequestError, UnprocessableEntityError } from 'openai';

interface Optional {
  max_tokens?: number;
  max_completion_tokens?: number;
  stream_options?: { include_usage: boolean };
}

/**
 * The parameters about which servers of this protocol differ: newer models of OpenAI refuse `max_tokens`, older servers
 * know neither its successor nor `stream_options`. What is refused once is not sent again.
 */
export class Dialect {
  private limit: 'max_tokens' | 'max_completion_tokens' | 'none' = 'max_tokens';
  private usage = true;

  parameters(answerTokens: number, streaming: boolean): Optional {
    return {
      ...(this.limit !== 'none' && { [this.limit]: answerTokens }),
      ...(streaming && this.usage && { stream_options: { include_usage: true } }),
    };
  }

  /** @returns whether `error` taught something, so that the same request may be accepted now */
  learn(error: unknown): boolean {
    if (!(error instanceof BadRequestError || error instanceof UnprocessableEntityError)) return false;
    const told = `${error.param} ${error.message}`;
    if (this.usage && /stream_options|include_usage/.test(told)) {
      this.usage = false;
      return true;
    }
    if (this.limit === 'max_tokens' && /max_tokens/.test(told)) {
      this.limit = 'max_completion_tokens';
      return true;
    }
    if (this.limit === 'max_completion_tokens' && /max_completion_tokens/.test(told)) {
      this.limit = 'none';
      return true;
    }
    return false;
  }
}
