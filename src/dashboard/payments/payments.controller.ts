import {
  ConflictException,
  Controller,
  Get,
  HttpCode,
  Logger,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  ServiceUnavailableException,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import { decodeCursor, encodeCursor, InvalidCursorError } from '../../analytics/reports/keyset-cursor';
import {
  PaymentDesk,
  type PaymentEntry,
  RefundFailedError,
  type StatementEntry,
  UnknownChargeError,
} from '../../events/payment-desk';
import { noParameters } from '../api/shapes/queries.dto';
import { addressOf, adminOf, type AuthenticatedRequest } from '../auth/access/authenticated-request';
import { Allow } from '../auth/access/policy';
import { AuditLog } from '../auth/audit/audit-log';
import { Audited } from '../auth/audit/audited';
import {
  ChargePath,
  PaymentBody,
  PaymentsBody,
  PaymentsParameters,
  ReconciliationBody,
} from './payments.dto';

/** Stars: what was paid, how that agrees with Telegram's list, and giving them back. */
@ApiTags('payments')
@Allow('owner')
@Controller('api/payments')
export class PaymentsController {
  private readonly logger = new Logger(PaymentsController.name);

  constructor(
    private readonly desk: PaymentDesk,
    private readonly audit: AuditLog,
  ) {}

  @Get()
  @Audited('payments.read')
  @ApiOkResponse({ type: PaymentsBody.Output })
  async list(@Query() { limit, cursor, clientId }: PaymentsParameters): Promise<PaymentsBody> {
    const query = {
      limit: limit + 1,
      ...(clientId !== undefined && { clientId }),
      ...(cursor !== undefined && { after: placeOf(cursor) }),
    };
    const found = await this.serve(this.desk.list(query));
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(bodyOf),
      nextCursor: last ? encodeCursor([last.paidAt.toISOString(), last.chargeId]) : null,
    };
  }

  @Get('reconciliation')
  @Audited('payments.read')
  @ApiOkResponse({ type: ReconciliationBody.Output })
  async reconciliation(@Query(noParameters) _: object): Promise<ReconciliationBody> {
    const { checkedAt, missing, different, chargedBack, unconfirmed, ...figures } = await this.serve(
      this.desk.reconciliation(),
    );
    return {
      ...figures,
      checkedAt: checkedAt?.toISOString() ?? null,
      missing: missing.map(transactionOf),
      different: different.map(transactionOf),
      chargedBack: chargedBack.map(bodyOf),
      unconfirmed: unconfirmed.map(bodyOf),
    };
  }

  @Post(':chargeId/refund')
  @HttpCode(200)
  @ApiOkResponse({
    type: PaymentBody.Output,
    description: 'The Stars are back, now or since an earlier request',
  })
  @ApiNotFoundResponse({ description: 'No such charge is in the books' })
  @ApiConflictResponse({ description: 'Telegram refuses to return these Stars' })
  @ApiServiceUnavailableResponse({ description: 'Telegram or the database cannot be reached: ask again' })
  async refund(
    @Param() { chargeId }: ChargePath,
    @Query(noParameters) _: object,
    @Req() request: AuthenticatedRequest,
  ): Promise<PaymentBody> {
    const action = 'payments.refund';
    // Before the deed: what cannot be recorded may not happen.
    await this.audit.record({
      ...{ admin: adminOf(request), action, subject: chargeId, address: addressOf(request) },
    });
    return bodyOf(await this.serve(this.desk.refund(chargeId)));
  }

  /** The books are kept elsewhere; whatever keeps them from being read, the panel can only ask again. */
  private async serve<T>(asked: Promise<T>): Promise<T> {
    try {
      return await asked;
    } catch (error) {
      if (error instanceof UnknownChargeError) throw new NotFoundException(`chargeId: ${error.message}`);
      if (error instanceof RefundFailedError && error.final) throw new ConflictException(error.message);
      this.logger.warn(`the books do not answer: ${String(error)}`);
      throw new ServiceUnavailableException('The books cannot be reached. Try again soon');
    }
  }
}

/** @throws InvalidCursorError */
function placeOf(cursor: string): { paidAt: Date; chargeId: string } {
  const [paidAt, chargeId] = decodeCursor(cursor, ['string', 'string']) as [string, string];
  const date = new Date(paidAt);
  if (Number.isNaN(date.getTime()) || chargeId.includes('\0')) throw new InvalidCursorError();
  return { paidAt: date, chargeId };
}

const bodyOf = ({ clientId, paidAt, expiresAt, refundedAt, refundReason, ...rest }: PaymentEntry) => ({
  ...rest,
  clientId: clientId ?? null,
  paidAt: paidAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
  refundedAt: refundedAt?.toISOString() ?? null,
  refundReason: refundReason ?? null,
});

const transactionOf = ({ clientId, happenedAt, payload, ...rest }: StatementEntry) => ({
  ...rest,
  clientId: clientId ?? null,
  happenedAt: happenedAt.toISOString(),
  payload: payload ?? null,
});
