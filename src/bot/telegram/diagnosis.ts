import { type Failure } from './outgoing/failure';

export interface Diagnosis {
  /** For the operator: what happened and what to do. Constant for one state of affairs, so it is logged once. */
  reason: string;
  /** Trying again will not help until somebody acts. */
  needsOperator: boolean;
}

const passing = (reason: string): Diagnosis => ({ reason, needsOperator: false });
const serious = (reason: string): Diagnosis => ({ reason, needsOperator: true });

/** Puts a failure to receive updates into words that tell what to do. */
export function diagnose(failure: Failure): Diagnosis {
  switch (failure.kind) {
    case 'refused':
      return diagnoseRefusal(failure);
    case 'unreachable':
      return passing(`Telegram cannot be reached (${failure.code}): check the network and TELEGRAM_API_ROOT`);
    case 'lost':
      return passing(`The connection to Telegram broke (${failure.code}); trying again`);
    case 'gibberish':
      return passing('What answers is not the Bot API: check TELEGRAM_API_ROOT, or a proxy on the way');
    case 'deadline':
      return passing('Telegram does not answer in time; trying again');
    case 'unknown':
      return passing(`Asking Telegram fails (${failure.name}); trying again`);
  }
}

/** Something set a webhook, and while it stands Telegram refuses to be polled. */
export function isWebhookConflict(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.code === 409 && failure.description.includes('webhook');
}

function diagnoseRefusal(failure: Extract<Failure, { kind: 'refused' }>): Diagnosis {
  const { code, description } = failure;
  if (code === 401) return serious('Telegram refuses the token: check TELEGRAM_BOT_TOKEN');
  if (code === 404)
    return serious('Telegram knows no such bot: check TELEGRAM_BOT_TOKEN and TELEGRAM_API_ROOT');
  if (isWebhookConflict(failure)) {
    return serious(
      'A webhook was set for this token by something else: stop that, or give this bot its own token',
    );
  }
  if (code === 409)
    return serious('Another process polls with this token: stop it, or give this bot its own token');
  if (code === 429) return passing('Telegram asks for fewer requests; waiting as long as it says');
  if (code >= 500) return passing(`Telegram has trouble of its own (${code}); trying again`);
  return serious(`Telegram refuses to serve the bot (${code} ${description})`);
}
