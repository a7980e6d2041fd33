import { Global, Module } from '@nestjs/common';
import { EventEmitterModule } from '@nestjs/event-emitter';
import { EventBus } from './event-bus';
import { ExperimentDesk } from './experiment-desk';
import { OwnerDesk } from './owner-desk';
import { PaymentDesk } from './payment-desk';
import { PersonaLegend } from './persona-legend';
import { PersonalData } from './personal-data';
import { StatusBoard } from './status-board';

@Global()
@Module({
  imports: [EventEmitterModule.forRoot({ maxListeners: 100, ignoreErrors: true })],
  providers: [EventBus, ExperimentDesk, OwnerDesk, PaymentDesk, PersonaLegend, PersonalData, StatusBoard],
  exports: [EventBus, ExperimentDesk, OwnerDesk, PaymentDesk, PersonaLegend, PersonalData, StatusBoard],
})
export class EventsModule {
  constructor(board: StatusBoard, bus: EventBus) {
    board.watch('events', () => {
      const { lost, ...figures } = bus.figures();
      if (lost === 0) return { state: 'up', lost, ...figures };
      return { state: 'degraded', reason: 'events were lost: the log says why', lost, ...figures };
    });
  }
}
