import { badRequest } from '../server/api-refusal';
import { type Method } from './method';

const MAX_ANSWER = 200;
const MAX_RESULTS = 50;

const tooOld = (): Error =>
  badRequest('query is too old and response timeout expired or query ID is invalid');

/** Answers to presses of buttons and to inline queries. */
export const queryMethods: Record<string, Method> = {
  answerCallbackQuery: ({ world, params }) => {
    const query = world.queries.get(params.text('callback_query_id') ?? '');
    if (!query || query.expired || query.answer) throw tooOld();
    const text = params.text('text');
    if (text && text.length > MAX_ANSWER) throw badRequest('MESSAGE_TOO_LONG');
    query.answer = { showAlert: params.boolean('show_alert'), ...(text && { text }) };
    world.changed(query.userId);
    return true;
  },
  answerInlineQuery: ({ world, params }) => {
    const query = world.inlineQueries.get(params.text('inline_query_id') ?? '');
    if (!query || query.results) throw tooOld();
    const results = params.json<{ id?: string }[]>('results') ?? [];
    if (results.length > MAX_RESULTS) throw badRequest('RESULTS_TOO_MUCH');
    const ids = results.map(({ id }) => id);
    if (ids.some((id) => !id)) throw badRequest('RESULT_ID_EMPTY');
    if (new Set(ids).size < ids.length) throw badRequest('RESULT_ID_DUPLICATE');
    query.results = results;
    world.changed(query.userId);
    return true;
  },
};
