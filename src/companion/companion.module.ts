import { Module } from '@nestjs/common';
import { ENV } from '../config/config.module';
import { PersonaLegend } from '../events/persona-legend';
import { StatusBoard } from '../events/status-board';
import { MediaModule } from '../media/media.module';
import { SafeDownload } from '../media/safe-download/safe-download';
import { Brain } from './brain/brain';
import { brainOf } from './brain/brain-of';
import { AnswerButtons } from './conversations/answer-buttons';
import { Companion } from './conversations/companion';
import { Conversations } from './conversations/conversations';
import { HeldConversations } from './conversations/held-conversations';
import { HeldPictures } from './conversations/held-pictures';
import { Lines } from './conversations/lines';
import { Pictures } from './conversations/pictures';
import { SceneSetter } from './conversations/scene-setter';
import { Store } from './conversations/store/store';
import { Studio } from './conversations/studio';
import { Turns } from './conversations/turns/turns';
import { Credits } from './credits/credits';
import { Economy } from './credits/economy';
import { HeldPayments } from './credits/stars/held-payments';
import { PaymentSlips } from './credits/payment-slips';
import { Payments } from './credits/payments';
import { Reconciliations } from './credits/stars/reconciliations';
import { Statement } from './credits/stars/statement';
import { Subscriptions } from './credits/stars/subscriptions';
import { Painter } from './painter/painter';
import { painterOf } from './painter/painter-of';
import { Experiments } from './experiments/experiments';
import { ChosenLanguages } from './preferences/chosen-languages';
import { PersonaLibrary } from './personas/persona-library';

/** What is said: personas, conversations, answers, pictures and what they cost. Knows no Telegram. */
@Module({
  imports: [MediaModule],
  providers: [
    Store,
    HeldConversations,
    HeldPictures,
    SceneSetter,
    PersonaLibrary,
    Conversations,
    Lines,
    AnswerButtons,
    ChosenLanguages,
    Experiments,
    Turns,
    Pictures,
    Companion,
    Studio,
    Credits,
    Economy,
    Payments,
    PaymentSlips,
    Subscriptions,
    Statement,
    Reconciliations,
    HeldPayments,
    { provide: Brain, useFactory: brainOf, inject: [ENV, StatusBoard] },
    { provide: Painter, useFactory: painterOf, inject: [ENV, StatusBoard, SafeDownload] },
  ],
  exports: [
    PersonaLibrary,
    Conversations,
    Lines,
    AnswerButtons,
    ChosenLanguages,
    Experiments,
    Turns,
    Pictures,
    Companion,
    Studio,
    Credits,
    Payments,
    PaymentSlips,
    Subscriptions,
    Statement,
    Reconciliations,
    HeldPayments,
  ],
})
export class CompanionModule {
  constructor(legend: PersonaLegend, personas: PersonaLibrary) {
    legend.introduce(personas.all());
  }
}
