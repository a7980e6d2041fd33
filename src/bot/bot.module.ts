import { Module } from '@nestjs/common';
import { CompanionModule } from '../companion/companion.module';
import { ALERT_TIMINGS, alertTimings } from './alerts/alert-timings';
import { OwnerAlerts } from './alerts/owner-alerts';
import { OwnerMail } from './alerts/owner-mail';
import { PremiumEnds } from './payments/premium-ends';
import { Refunds } from './payments/refunds';
import { StarAudit } from './payments/star-audit';
import { StarCalls } from './payments/star-calls';
import { ToldPayments } from './payments/told-payments';
import { commandMenus } from './presentation/bot-commands';
import { PersonalTexts } from './presentation/texts/personal-texts';
import { Copies } from './privacy/copies';
import { Erasures } from './privacy/erasures';
import { TelegramTransportModule } from './telegram/telegram-transport.module';
import { Answers } from './turns/answers';
import { LiveAnswers } from './turns/live/live-answers';
import { PicturePerformance } from './turns/picture-performance';
import { ReplyPerformance } from './turns/reply-performance';
import { TurnAttempts } from './turns/turn-attempts';
import { TurnDesk } from './turns/turn-desk';
import { TurnRunner } from './turns/turn-runner';
import { AdminUpdate } from './updates/admin.update';
import { ChatUpdate } from './updates/chat.update';
import { ClearUpdate } from './updates/clear.update';
import { CommandsUpdate } from './updates/commands.update';
import { FrontDoorUpdate } from './updates/front-door.update';
import { HelpUpdate } from './updates/help.update';
import { ImageUpdate } from './updates/image.update';
import { LanguageUpdate } from './updates/language.update';
import { LeftoverUpdate } from './updates/leftover.update';
import { LifecycleUpdate } from './updates/lifecycle.update';
import { PersonasUpdate } from './updates/personas.update';
import { PaymentsUpdate } from './updates/payments.update';
import { PrivacyUpdate } from './updates/privacy.update';
import { PremiumUpdate } from './updates/premium.update';
import { RatingUpdate } from './updates/rating.update';
import { StartUpdate } from './updates/start.update';
import { SubscriptionUpdate } from './updates/subscription.update';
import { StopUpdate } from './updates/stop.update';
import { StoriesUpdate } from './updates/stories.update';

/** The bot as users meet it. What it is told goes to the companion; what happens is published. */
@Module({
  imports: [
    CompanionModule,
    TelegramTransportModule.forRoot({ include: () => [BotModule], menus: commandMenus }),
  ],
  providers: [
    { provide: ALERT_TIMINGS, useValue: { ...alertTimings } },
    OwnerAlerts,
    OwnerMail,
    PersonalTexts,
    Answers,
    LiveAnswers,
    ReplyPerformance,
    PicturePerformance,
    StarCalls,
    ToldPayments,
    Refunds,
    PremiumEnds,
    StarAudit,
    TurnAttempts,
    TurnRunner,
    TurnDesk,
    Copies,
    Erasures,
    // Handlers are asked in this order; the first that takes an update is the last to see it.
    FrontDoorUpdate,
    CommandsUpdate,
    StartUpdate,
    PersonasUpdate,
    StoriesUpdate,
    ImageUpdate,
    RatingUpdate,
    ClearUpdate,
    PremiumUpdate,
    PaymentsUpdate,
    SubscriptionUpdate,
    AdminUpdate,
    LanguageUpdate,
    PrivacyUpdate,
    HelpUpdate,
    StopUpdate,
    LifecycleUpdate,
    ChatUpdate,
    LeftoverUpdate,
  ],
  exports: [TelegramTransportModule],
})
export class BotModule {}
