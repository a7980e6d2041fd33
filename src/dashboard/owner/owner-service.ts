import { Inject, Injectable } from '@nestjs/common';
import { today } from '../../analytics/reports/date-range';
import { HourReport } from '../../analytics/reports/hour.report';
import { OverviewReport, type Totals } from '../../analytics/reports/overview.report';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { type DayFigures, type LoginLink, OwnerDesk, type TodaysFigures } from '../../events/owner-desk';
import { LINK_MINUTES, LoginLinks } from '../auth/link/login-links';
import { PublicAddress } from './public-address';

/** What the panel does for an owner who asks through the bot. */
@Injectable()
export class OwnerService {
  constructor(
    desk: OwnerDesk,
    hours: HourReport,
    private readonly links: LoginLinks,
    private readonly address: PublicAddress,
    private readonly overview: OverviewReport,
    @Inject(ENV) private readonly env: Env,
  ) {
    desk.offer({
      issueLoginLink: (telegramId) => this.issueLoginLink(telegramId),
      todaysFigures: () => this.todaysFigures(),
      messagesIn: (hour) => hours.messages(hour),
    });
  }

  private async issueLoginLink(telegramId: number): Promise<LoginLink> {
    const token = await this.links.issue(telegramId);
    // In the fragment, which no browser sends: whoever unfolds a preview of the link, as Telegram does, uses nothing up.
    return { url: this.address.of(`/analytics/link#${token}`), expiresInMinutes: LINK_MINUTES };
  }

  private async todaysFigures(): Promise<TodaysFigures> {
    const day = today(this.env.ANALYTICS_TIME_ZONE);
    const stats = await this.overview.stats({ from: day, to: day }, { compare: 'previous' });
    return { today: figuresOf(stats), yesterday: figuresOf(stats.previous ?? stats) };
  }
}

const figuresOf = ({ activeUsers, newUsers, totalMessages, totalImages }: Totals): DayFigures => ({
  activeUsers,
  newUsers,
  messages: totalMessages,
  images: totalImages,
});
