import { Global, Module } from '@nestjs/common';
import { EventEmitterModule } from '@nestjs/event-emitter';
import { EventBus } from './event-bus';
import { PersonaLegend } from './persona-legend';
import { PersonalData } from './personal-data';
import { StatusBoard } from './status-board';

@Global()
@Module({
  imports: [EventEmitterModule.forRoot({ maxListeners: 100 })],
  providers: [EventBus, PersonaLegend, PersonalData, StatusBoard],
  exports: [EventBus, PersonaLegend, PersonalData, StatusBoard],
})
export class EventsModule {}
