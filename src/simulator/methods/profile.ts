import { badRequest } from '../server/api-refusal';
import { type Method } from './method';

const COMMAND = /^[a-z0-9_]{1,32}$/;
const MAX_COMMANDS = 100;
const MAX_COMMAND_DESCRIPTION = 256;

/** A text about the bot, one a language: how it is set and read. Absent and empty are the same (Bot API). */
function aboutBot(kind: string, field: string, limit: number, refusal: string): Record<string, Method> {
  const key = (language = ''): string => `${kind} ${language}`;
  return {
    [`setMy${kind}`]: ({ world, params }) => {
      const text = params.text(field) ?? '';
      if (text.length > limit) throw badRequest(refusal);
      world.profile.set(key(params.text('language_code')), text);
      return true;
    },
    [`getMy${kind}`]: ({ world, params }) => ({
      [field]: world.profile.get(key(params.text('language_code'))) ?? world.profile.get(key()) ?? '',
    }),
  };
}

const commandsKey: (call: Parameters<Method>[0]) => string = ({ params }) => {
  const { type = 'default', ...whose } = params.json<{ type?: string }>('scope') ?? {};
  return `commands ${type} ${JSON.stringify(whose)} ${params.text('language_code') ?? ''}`;
};

/** The bot itself: who it is, and what its menu shows. */
export const profileMethods: Record<string, Method> = {
  getMe: ({ world }) => ({
    ...world.bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
  }),
  setMyCommands: (call) => {
    const commands = call.params.json<{ command: string; description: string }[]>('commands') ?? [];
    if (commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    for (const { command, description } of commands) {
      if (!COMMAND.test(command)) throw badRequest('BOT_COMMAND_INVALID');
      if (!description || description.length > MAX_COMMAND_DESCRIPTION)
        throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    }
    call.world.profile.set(commandsKey(call), commands);
    return true;
  },
  getMyCommands: (call) => call.world.profile.get(commandsKey(call)) ?? [],
  deleteMyCommands: (call) => {
    call.world.profile.delete(commandsKey(call));
    return true;
  },
  ...aboutBot('Name', 'name', 64, 'BOT_TITLE_INVALID'),
  ...aboutBot('Description', 'description', 512, 'BOT_DESCRIPTION_INVALID'),
  ...aboutBot('ShortDescription', 'short_description', 120, 'BOT_SHORT_DESCRIPTION_INVALID'),
  setChatMenuButton: () => true,
  logOut: () => true,
  close: () => true,
};
