import { applyDecorators, UseFilters } from '@nestjs/common';
import { Update } from 'nestjs-telegraf';
import { KindFailureFilter } from './kind-failure.filter';

/** A class with handlers of one concern. Whatever they throw, the user gets a kind word. */
export const BotUpdate = (): ClassDecorator => applyDecorators(Update(), UseFilters(KindFailureFilter));
