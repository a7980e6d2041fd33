import { Injectable } from '@nestjs/common';
import { type EventName, type Payload } from '../events/catalogue';
import { EventBus } from '../events/event-bus';

/**
 * Tracking by name, for developers who have an event to report. Each call returns at once, never throws, and costs
 * microseconds; what is tracked survives a crash from the moment the update is acknowledged.
 */
@Injectable()
export class AnalyticsService {
  constructor(private readonly bus: EventBus) {}

  track<N extends EventName>(name: N, payload: Payload<N>): void {
    this.bus.publish(name, payload);
  }

  trackStartCommand(payload: Payload<'start_command'>): void {
    this.track('start_command', payload);
  }

  trackUserMessage(payload: Payload<'user_message'>): void {
    this.track('user_message', payload);
  }

  trackAiMessage(payload: Payload<'ai_message'>): void {
    this.track('ai_message', payload);
  }

  trackImageGenerated(payload: Payload<'image_generated'>): void {
    this.track('image_generated', payload);
  }

  trackImageRefresh(payload: Payload<'image_refresh'>): void {
    this.track('image_refresh', payload);
  }

  trackPersonaSelected(payload: Payload<'persona_selected'>): void {
    this.track('persona_selected', payload);
  }

  trackStorySelected(payload: Payload<'story_selected'>): void {
    this.track('story_selected', payload);
  }

  trackChatCleared(payload: Payload<'chat_cleared'>): void {
    this.track('chat_cleared', payload);
  }

  trackChatContinued(payload: Payload<'chat_continued'>): void {
    this.track('chat_continued', payload);
  }

  trackPremiumAction(payload: Payload<'premium_action'>): void {
    this.track('premium_action', payload);
  }
}
