import { Injectable } from '@nestjs/common';

export interface LoginLink {
  url: string;
  expiresInMinutes: number;
}

export interface DayFigures {
  /** People who did something, or were answered. */
  activeUsers: number;
  newUsers: number;
  /** Of people and personas together. */
  messages: number;
  images: number;
}

/** Days are those of the analytics time zone; the whole of yesterday stands beside what there is of today. */
export interface TodaysFigures {
  today: DayFigures;
  yesterday: DayFigures;
}

/** What an owner can ask for from outside the panel. */
export interface OwnerServices {
  /** A link that lets its bearer into the panel, once. @param telegramId who asked, for the audit log */
  issueLoginLink(telegramId: number): Promise<LoginLink>;
  todaysFigures(): Promise<TodaysFigures>;
  /** Messages of people and personas within an hour. @param hour its beginning, a full hour in UTC */
  messagesIn(hour: Date): Promise<number>;
}

/** A part of the house that an owner asks for is not built in. */
export class NotServedError extends Error {
  override readonly name = 'NotServedError';
  constructor(readonly service: string) {
    super(`Nobody in this house offers ${service}`);
  }
}

/**
 * Where the bot asks on behalf of an owner, and the panel answers, without their knowing each other. Each service
 * rejects where its part is away at the moment.
 */
@Injectable()
export class OwnerDesk implements OwnerServices {
  private readonly services: Partial<OwnerServices> = {};

  offer(services: Partial<OwnerServices>): void {
    Object.assign(this.services, services);
  }

  issueLoginLink(telegramId: number): Promise<LoginLink> {
    return this.service('issueLoginLink')(telegramId);
  }

  todaysFigures(): Promise<TodaysFigures> {
    return this.service('todaysFigures')();
  }

  messagesIn(hour: Date): Promise<number> {
    return this.service('messagesIn')(hour);
  }

  private service<S extends keyof OwnerServices>(name: S): OwnerServices[S] {
    const service = this.services[name];
    if (!service) throw new NotServedError(name);
    return service;
  }
}
