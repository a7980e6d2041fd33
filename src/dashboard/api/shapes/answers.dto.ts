import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { type BreakdownItem } from '../../../analytics/reports/breakdown.report';
import { type HeatmapCell } from '../../../analytics/reports/heatmap.report';
import { type Page } from '../../../analytics/reports/keyset-cursor';
import { type Stats } from '../../../analytics/reports/overview.report';
import { type PersonDay, type PersonFacts } from '../../../analytics/reports/person.report';
import { type PersonaDay, type PersonaRow } from '../../../analytics/reports/personas.report';
import { type SeriesPoint } from '../../../analytics/reports/series.report';
import { type TimelinePage } from '../../../analytics/reports/timeline.report';
import { type TimelineEvent } from '../../../analytics/reports/events/timeline-event';
import { type ListedUser, type Neighbours } from '../../../analytics/reports/users.report';

// What the reports give, told to OpenAPI. `satisfies` keeps each in step with its report.

const count = z.int().min(0);
const time = z.iso.datetime();
/** Described inside, or else JSON Schema says `type: ['string', 'null']`, which @nestjs/swagger takes for a list. */
const text = z.string().describe('null where there is none').nullable();

const totals = {
  totalUsers: count,
  newUsers: count,
  totalMessages: count,
  userMessages: count,
  aiMessages: count,
  totalImages: count,
  activeUsers: count,
};
const persona = {
  personaId: z.string(),
  personaName: z.string(),
  users: count,
  messages: count,
  images: count,
};
const stats = z.object({
  ...totals,
  popularPersonas: z.array(z.object(persona)),
  previous: z.object(totals).optional(),
  series: z.array(
    z.object({
      date: z.iso.date(),
      users: count,
      activeUsers: count,
      newUsers: count,
      messages: count,
      images: count,
    }),
  ),
}) satisfies z.ZodType<Stats>;

const user = z.object({
  clientId: z.int(),
  username: text,
  firstName: text,
  lastName: text,
  languageCode: text,
  isPremium: z.boolean(),
  source: text.describe('payload of the first deep link'),
  firstSeenAt: time,
  lastSeenAt: time,
  events: count,
  messages: count,
  images: count,
  stars: count,
  blockedAt: time.nullable(),
  daysActive: z.array(z.iso.date()).describe('of the last 28 days'),
}) satisfies z.ZodType<ListedUser>;

const facts = z.object({
  personas: z.array(
    z.object({
      personaId: z.string(),
      personaName: z.string(),
      messages: count,
      images: count,
      lastDay: z.iso.date(),
    }),
  ),
  experiments: z.array(z.object({ experiment: z.string(), variant: z.string(), since: time })),
}) satisfies z.ZodType<PersonFacts>;

const personDay = z.object({
  day: z.iso.date(),
  events: count,
  messages: count,
  images: count,
  stars: z.int().describe('less what was refunded on that day'),
}) satisfies z.ZodType<PersonDay>;

export const event = z.object({
  eventId: z.uuid(),
  clientId: z.int(),
  eventName: z.string(),
  personaId: text,
  personaName: text,
  message: text,
  prompt: text,
  negativePrompt: text,
  imageUrl: text,
  meta: z.record(z.string(), z.unknown()),
  createdAt: time,
}) satisfies z.ZodType<TimelineEvent>;

const pageOf = <T extends z.ZodType>(item: T) => ({
  items: z.array(item),
  nextCursor: text,
});

const point = z.object({
  at: z.string().describe('YYYY-MM-DDTHH:mm in the analytics time zone'),
  users: count,
  newUsers: count,
  messages: count,
  images: count,
}) satisfies z.ZodType<SeriesPoint>;

/** Null where there is nothing to divide by. */
const ratio = z.number().min(0).describe('null where there is nothing to divide by').nullable();

const personaRow = z.object({
  ...persona,
  newUsers: count,
  userMessages: count,
  aiMessages: count,
  refreshes: count,
  chosen: count,
  continued: count,
  cleared: count,
  failedReplies: count,
  visits: count.describe('days on which somebody met it, of all people together'),
  rates: z.object({
    messagesPerUser: ratio,
    messagesPerVisit: ratio.describe('how long a day’s conversation is'),
    refreshesPerPicture: ratio,
    continuedShare: ratio.describe('of the times it was chosen, those that took an earlier conversation up'),
    nextDayShare: ratio.describe('of the visits, those after which the person came back on the next day'),
  }),
}) satisfies z.ZodType<PersonaRow>;

const personaDay = z.object({
  date: z.iso.date(),
  users: count,
  newUsers: count,
  messages: count,
  images: count,
}) satisfies z.ZodType<PersonaDay>;

const personaLook = {
  name: z.string(),
  emoji: z.string().optional(),
  colour: z.string().optional(),
};

const cell = z.object({
  weekday: z.int().min(1).max(7).describe('1 is Monday'),
  hour: z.int().min(0).max(23),
  events: count,
  messages: count,
}) satisfies z.ZodType<HeatmapCell>;

const share = z.object({
  key: z.string(),
  label: z.string(),
  users: count,
  messages: count,
}) satisfies z.ZodType<BreakdownItem>;

export class SeriesBody extends createZodDto(
  z.object({
    step: z.enum(['hour', 'day', 'week']),
    series: z.array(point),
    previous: z.array(point).optional(),
  }),
) {}
export class HeatmapBody extends createZodDto(z.object({ cells: z.array(cell) })) {}
export class BreakdownBody extends createZodDto(z.object({ items: z.array(share) })) {}
export class PersonasBody extends createZodDto(z.object({ items: z.array(personaRow) })) {}
export class PersonaBody extends createZodDto(
  z.object({
    personaId: z.string(),
    ...personaLook,
    figures: personaRow.describe('absent where nobody met it in the range').optional(),
    previous: personaRow.describe('of the period before').optional(),
    series: z.array(personaDay),
  }),
) {}
export class StatsBody extends createZodDto(stats) {}
export class UserBody extends createZodDto(
  user.extend(facts.shape) satisfies z.ZodType<ListedUser & PersonFacts>,
) {}
export class UserDaysBody extends createZodDto(z.object({ items: z.array(personDay) })) {}
const neighbour = z.int().describe('client id; null at the end of the list').nullable();
export class NeighboursBody extends createZodDto(
  z.object({ previous: neighbour, next: neighbour }) satisfies z.ZodType<Neighbours>,
) {}
export class UsersBody extends createZodDto(
  z.object({
    ...pageOf(user),
    total: count.describe('10000 where a filter finds that many or more'),
  }) satisfies z.ZodType<Page<ListedUser> & { total: number }>,
) {}
export class TimelineBody extends createZodDto(
  z.object({ ...pageOf(event), startCursor: text, endCursor: text }) satisfies z.ZodType<TimelinePage>,
) {}
export class CatalogueBody extends createZodDto(
  z.object({
    events: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        timeline: z.enum(['user-bubble', 'ai-bubble', 'image', 'command-badge', 'event-badge']),
        badge: z.string().optional(),
      }),
    ),
    personas: z.array(
      z.object({
        id: z.string(),
        ...personaLook,
      }),
    ),
  }),
) {}
