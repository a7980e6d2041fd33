import { badRequest } from '../server/api-refusal';
import { type Method } from './method';

const COMMAND = /^[a-z0-9_]{1,32}$/;

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
  setMyCommands: ({ world, params }) => {
    const commands = params.json<{ command: string; description: string }[]>('commands') ?? [];
    if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    for (const { command, description } of commands) {
      if (!COMMAND.test(command)) throw badRequest('BOT_COMMAND_INVALID');
      if (!description || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    }
    world.commands = commands;
    return true;
  },
  getMyCommands: ({ world }) => world.commands,
  deleteMyCommands: ({ world }) => {
    world.commands = [];
    return true;
  },
  setMyDescription: () => true,
  setMyShortDescription: () => true,
  setMyName: () => true,
  setChatMenuButton: () => true,
  logOut: () => true,
  close: () => true,
};
