import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Pool } from 'pg';
import { Database } from '../../database/database';
import { PersonalData } from '../../events/personal-data';
import { DASHBOARD_POOL } from '../dashboard-pool';
import { ErasureRequests } from './erasure-requests';

const LOOK_EVERY_MS = 2000;

/** Fulfils what `npm run erase` asks of the application that runs, again and again until it is complete. */
@Injectable()
export class ErasureDesk implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ErasureDesk.name);
  private readonly requests: ErasureRequests;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DASHBOARD_POOL) pool: Pool,
    private readonly people: PersonalData,
    private readonly database: Database,
  ) {
    this.requests = new ErasureRequests(pool);
  }

  onApplicationBootstrap(): void {
    void this.database.whenReady().then(() => this.lookAgain());
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    await this.round;
    clearTimeout(this.timer);
  }

  private lookAgain(): void {
    this.timer = setTimeout(() => {
      this.round = this.look()
        .catch((error: unknown) => this.logger.debug(`could not look for erasures: ${String(error)}`))
        .then(() => this.lookAgain());
    }, LOOK_EVERY_MS);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    for (const { clientId } of await this.requests.open()) {
      try {
        await this.requests.done(clientId, await this.people.erase(clientId));
      } catch (error) {
        this.logger.warn(`an erasure is not complete: ${String(error)}`);
        await this.requests.failed(clientId, String(error));
      }
    }
  }
}
