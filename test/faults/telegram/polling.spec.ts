import { until } from '../../support/until';
import { type BotUnderTest, botAt, message } from './bot-under-test';
import { ScriptedBotApi } from './scripted-bot-api';

describe('receiving updates', () => {
  let api: ScriptedBotApi;
  let bot: BotUnderTest;

  beforeEach(async () => {
    api = await new ScriptedBotApi().start();
    bot = await botAt(api.root);
  });
  afterEach(async () => {
    await bot.app.close();
    await api.stop();
  });

  it('takes nothing before it is launched, and everything pending afterwards', async () => {
    api.push(message(1, 'one'), message(2, 'two'), message(3, 'three'));
    expect(api.calls).toEqual([]);
    bot.launcher.launch();
    await until('all acknowledged', () => api.unacknowledged.length === 0);
    expect(api.of('sendMessage').map(({ payload }) => payload.text)).toEqual([
      'echo one',
      'echo two',
      'echo three',
    ]);
  });
});
