import {
  ChartNoAxesCombined,
  DoorOpen,
  FlaskConical,
  Funnel,
  HeartPulse,
  KeyRound,
  Link2,
  type LucideIcon,
  MessagesSquare,
  Radio,
  ReceiptText,
  Repeat2,
  Shapes,
  Star,
  Theater,
  UsersRound,
  Waypoints,
} from 'lucide-react';
import { type ComponentType } from 'react';
import { prefetchStats } from '../features/statistics/use-stats';
import { type LabelKey } from '../lib/i18n/t';
import { type DateRange } from '../lib/url/range';
import * as statisticsPage from './routes/statistics-page';

type Load = () => Promise<{ Component: ComponentType }>;

export interface PageEntry {
  path: string;
  label: LabelKey;
  icon: LucideIcon;
  /** Its shortcut is g, then this letter. */
  letter: string;
  /** Fetched when the page is first opened, but for the page that the admin begins with. */
  load: Load;
  /** Asks for the figures that are read first, while the page's own file is still on its way. */
  warm?: (range: DateRange) => void;
  /** Has a place of its own under the thumb on phones, where there are four; the others are under "More". */
  thumb?: true;
  /** Pages beneath it, such as that of one user. */
  children?: { path: string; load: Load }[];
}

/** The pages of the admin, in the order of the menu. Add one more here; router, menus, palette and keys follow. */
export const pages: PageEntry[] = [
  {
    path: '/statistics',
    label: 'page.statistics',
    icon: ChartNoAxesCombined,
    letter: 's',
    load: () => Promise.resolve(statisticsPage),
    warm: prefetchStats,
    thumb: true,
  },
  {
    path: '/live',
    label: 'page.live',
    icon: Radio,
    letter: 'l',
    load: () => import('./routes/live-page'),
    thumb: true,
  },
  {
    path: '/users',
    label: 'page.users',
    icon: UsersRound,
    letter: 'u',
    load: () => import('./routes/users-page'),
    thumb: true,
    children: [{ path: ':clientId', load: () => import('./routes/user-page') }],
  },
  {
    path: '/personas',
    label: 'page.personas',
    icon: Theater,
    letter: 'p',
    load: () => import('./routes/personas-page'),
    thumb: true,
    children: [{ path: ':personaId', load: () => import('./routes/persona-page') }],
  },
  {
    path: '/retention',
    label: 'page.retention',
    icon: Repeat2,
    letter: 'r',
    load: () => import('./routes/retention-page'),
  },
  {
    path: '/funnel',
    label: 'page.funnel',
    icon: Funnel,
    letter: 'f',
    load: () => import('./routes/funnel-page'),
  },
  {
    path: '/sessions',
    label: 'page.sessions',
    icon: Waypoints,
    letter: 'e',
    load: () => import('./routes/sessions-page'),
  },
  {
    path: '/audience',
    label: 'page.audience',
    icon: HeartPulse,
    letter: 'a',
    load: () => import('./routes/audience-page'),
  },
  {
    path: '/churn',
    label: 'page.churn',
    icon: DoorOpen,
    letter: 'c',
    load: () => import('./routes/churn-page'),
  },
  {
    path: '/quality',
    label: 'page.quality',
    icon: MessagesSquare,
    letter: 'q',
    load: () => import('./routes/quality-page'),
  },
  {
    path: '/segments',
    label: 'page.segments',
    icon: Shapes,
    letter: 'g',
    load: () => import('./routes/segments-page'),
    children: [{ path: ':segmentId', load: () => import('./routes/segment-page') }],
  },
  {
    path: '/experiments',
    label: 'page.experiments',
    icon: FlaskConical,
    letter: 'x',
    load: () => import('./routes/experiments-page'),
    children: [{ path: ':experimentId', load: () => import('./routes/experiment-page') }],
  },
  {
    path: '/sources',
    label: 'page.sources',
    icon: Link2,
    letter: 'o',
    load: () => import('./routes/sources-page'),
  },
  {
    path: '/revenue',
    label: 'page.revenue',
    icon: Star,
    letter: 'm',
    load: () => import('./routes/revenue-page'),
  },
  {
    path: '/payments',
    label: 'page.payments',
    icon: ReceiptText,
    letter: 'b',
    load: () => import('./routes/payments-page'),
  },
  {
    path: '/keys',
    label: 'page.keys',
    icon: KeyRound,
    letter: 'k',
    load: () => import('./routes/keys-page'),
  },
];
