import { Global, Module } from '@nestjs/common';
import { EventEmitterModule } from '@nestjs/event-emitter';
import { EventBus } from './event-bus';
import { StatusBoard } from './status-board';

@Global()
@Module({
  imports: [EventEmitterModule.forRoot({ maxListeners: 100 })],
  providers: [EventBus, StatusBoard],
  exports: [EventBus, StatusBoard],
})
export class EventsModule {}
