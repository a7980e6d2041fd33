import { Global, Module } from '@nestjs/common';
import { EventEmitterModule } from '@nestjs/event-emitter';
import { EventBus } from './event-bus';
import { PersonaLegend } from './persona-legend';
import { StatusBoard } from './status-board';

@Global()
@Module({
  imports: [EventEmitterModule.forRoot({ maxListeners: 100 })],
  providers: [EventBus, PersonaLegend, StatusBoard],
  exports: [EventBus, PersonaLegend, StatusBoard],
})
export class EventsModule {}
