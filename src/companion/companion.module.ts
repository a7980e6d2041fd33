import { Module } from '@nestjs/common';
import { PersonaLegend } from '../events/persona-legend';
import { MediaModule } from '../media/media.module';
import { Brain } from './brain/brain';
import { ScriptedBrain } from './brain/scripted/scripted-brain';
import { AnswerButtons } from './conversations/answer-buttons';
import { Companion } from './conversations/companion';
import { Conversations } from './conversations/conversations';
import { Lines } from './conversations/lines';
import { Pictures } from './conversations/pictures';
import { SceneSetter } from './conversations/scene-setter';
import { Store } from './conversations/store/store';
import { Studio } from './conversations/studio';
import { Turns } from './conversations/turns/turns';
import { Credits } from './credits/credits';
import { PaymentSlips } from './credits/payment-slips';
import { Payments } from './credits/payments';
import { BuiltInPainter } from './painter/built-in/built-in-painter';
import { Painter } from './painter/painter';
import { PersonaLibrary } from './personas/persona-library';

/** What is said: personas, conversations, answers, pictures and what they cost. Knows no Telegram. */
@Module({
  imports: [MediaModule],
  providers: [
    Store,
    SceneSetter,
    PersonaLibrary,
    Conversations,
    Lines,
    AnswerButtons,
    Turns,
    Pictures,
    Companion,
    Studio,
    Credits,
    Payments,
    PaymentSlips,
    { provide: Brain, useClass: ScriptedBrain },
    { provide: Painter, useClass: BuiltInPainter },
  ],
  exports: [
    PersonaLibrary,
    Conversations,
    Lines,
    AnswerButtons,
    Turns,
    Pictures,
    Companion,
    Studio,
    Credits,
    Payments,
    PaymentSlips,
  ],
})
export class CompanionModule {
  constructor(legend: PersonaLegend, personas: PersonaLibrary) {
    legend.introduce(personas.all());
  }
}
