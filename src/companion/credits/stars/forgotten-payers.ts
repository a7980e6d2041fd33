import { type Ask } from '../../conversations/store/store';

/** Whoever paid is forgotten: what is told of the charge afterwards must not bring them back, not even a wallet. */
export class PayerForgottenError extends Error {
  override readonly name = 'PayerForgottenError';
  constructor() {
    super('The payer has been forgotten');
  }
}

/** Within a transaction that has the wallet, and is rolled back by this. @throws PayerForgottenError */
export async function refuseForgotten(ask: Ask, chargeId: string): Promise<void> {
  const [erased] = await ask('SELECT 1 FROM erased_payments WHERE charge_id = $1', [chargeId]);
  if (erased) throw new PayerForgottenError();
}
