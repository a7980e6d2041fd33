/** Shapes of the HTTP API. Dates are ISO 8601 in UTC, days are YYYY-MM-DD in the server's analytics time zone. */

export interface Session {
  name: string;
  role: string;
  /** IANA name of the zone in which the server counts days. */
  timeZone?: string;
}

export interface Totals {
  totalUsers: number;
  newUsers: number;
  totalMessages: number;
  userMessages: number;
  aiMessages: number;
  totalImages: number;
  activeUsers: number;
}

export interface PopularPersona {
  personaId: string;
  personaName: string | null;
  users: number;
  messages: number;
  images: number;
}

export interface DailyPoint {
  date: string;
  /** People who did something on that day. */
  users: number;
  newUsers?: number;
  activeUsers?: number;
  messages: number;
  images: number;
}

export const steps = ['hour', 'day', 'week'] as const;
export type Step = (typeof steps)[number];

export interface SeriesPoint {
  /** Begin of the slot as YYYY-MM-DDTHH:mm, by the clock of the analytics time zone. */
  at: string;
  /** People who did something in it. */
  users: number;
  newUsers: number;
  messages: number;
  images: number;
}

export interface Series {
  step: Step;
  series: SeriesPoint[];
  /** Slots of the period of equal length just before. */
  previous?: SeriesPoint[];
}

export interface HeatmapCell {
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
  hour: number;
  events: number;
  messages: number;
}

export type BreakdownBy = 'source' | 'language' | 'story';

export interface BreakdownItem {
  key: string;
  label: string;
  users: number;
  messages: number;
}

export interface Annotation {
  annotationId: string;
  day: string;
  text: string;
  createdBy: string;
  createdAt: string;
  /** Absent for what an admin wrote; else `text` is the name of what is new. */
  about?: 'persona' | 'version' | 'experiment' | 'experiment_stopped' | 'experiment_shipped';
}

export interface Stats extends Totals {
  popularPersonas: PopularPersona[];
  /** The same totals of the period of equal length just before. */
  previous?: Totals;
  series: DailyPoint[];
}

export const userSorts = [
  'lastSeenAt',
  'firstSeenAt',
  'messages',
  'images',
  'events',
  'stars',
  'name',
] as const;
export type UserSort = (typeof userSorts)[number];
export type SortOrder = 'asc' | 'desc';

export interface UserSummary {
  clientId: number;
  username: string | null;
  firstName: string | null;
  lastName?: string | null;
  languageCode: string | null;
  isPremium: boolean | null;
  /** Payload of the first deep link that brought the user. */
  source: string | null;
  firstSeenAt: string;
  lastSeenAt: string;
  events: number;
  messages: number;
  images: number;
  stars: number;
  blockedAt: string | null;
  /** Days of the last weeks on which the user was active. */
  daysActive?: string[];
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface UsersPage extends Page<UserSummary> {
  total: number;
}

export interface TimelineEvent {
  eventId: string;
  clientId: number;
  eventName: string;
  personaId: string | null;
  personaName: string | null;
  message: string | null;
  prompt: string | null;
  negativePrompt: string | null;
  imageUrl: string | null;
  meta: Record<string, unknown> | null;
  createdAt: string;
}

export type TimelineKind = 'user-bubble' | 'ai-bubble' | 'image' | 'command-badge' | 'event-badge';

export interface EventLegend {
  name: string;
  label: string;
  timeline: TimelineKind;
  /** Text of a badge; `{personaName}` or `{meta.payload}` are filled from the event. */
  badge?: string;
}

export interface PersonaLegend {
  id: string;
  name: string;
  emoji?: string;
  /** CSS hex colour; absent where nobody has chosen one. */
  colour?: string;
}

export interface Catalogue {
  events: EventLegend[];
  personas: PersonaLegend[];
}

export interface SavedView {
  viewId: string;
  name: string;
  /** Path and search inside the admin. */
  address: string;
  createdBy: string;
  createdAt: string;
}

/** A page of a conversation; from both its ends one may read on. */
export interface TimelinePage extends Page<TimelineEvent> {
  startCursor: string | null;
  endCursor: string | null;
}

/** What somebody did on one day. */
export interface PersonDay {
  day: string;
  events: number;
  messages: number;
  images: number;
  stars: number;
}

/** One person, with whom and with what they met. */
export interface PersonDetails extends UserSummary {
  personas: { personaId: string; personaName: string; messages: number; images: number; lastDay: string }[];
  experiments: { experiment: string; variant: string; since: string }[];
}

export interface Neighbours {
  previous: number | null;
  next: number | null;
}

/** What changes while one looks. */
export interface LiveFigures {
  at: string;
  /** People who did something in the last five minutes. */
  activeUsers: number;
  messagesPerMinute: number;
  today: Totals;
}

export interface LiveMinutes {
  /** Oldest first; the last one is under way. */
  minutes: { at: string; messages: number }[];
}

/** How well a persona does, whatever its size; null where there is nothing to divide by. */
export interface PersonaRates {
  messagesPerUser: number | null;
  messagesPerVisit: number | null;
  refreshesPerPicture: number | null;
  continuedShare: number | null;
  nextDayShare: number | null;
}

export interface PersonaFigures {
  personaId: string;
  personaName: string;
  users: number;
  newUsers: number;
  messages: number;
  userMessages: number;
  aiMessages: number;
  images: number;
  refreshes: number;
  chosen: number;
  continued: number;
  cleared: number;
  failedReplies: number;
  visits: number;
  rates: PersonaRates;
}

export interface PersonaReport {
  personaId: string;
  name: string;
  emoji?: string;
  colour?: string;
  /** Absent where nobody met it in the range. */
  figures?: PersonaFigures;
  previous?: PersonaFigures;
  series: { date: string; users: number; newUsers: number; messages: number; images: number }[];
}

export interface ApiKey {
  keyId: string;
  name: string;
  createdBy: string;
  createdAt: string;
  /** To the minute; null for one that was never used. */
  lastUsedAt: string | null;
}
