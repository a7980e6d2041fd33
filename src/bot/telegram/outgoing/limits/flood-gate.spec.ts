import { FloodGate } from './flood-gate';

describe('FloodGate', () => {
  let time: number;
  let gate: FloodGate;
  beforeEach(() => {
    time = 0;
    gate = new FloodGate(() => time);
  });

  it('closes for the chat that Telegram named, for as long as it said', () => {
    gate.refused('sendMessage', 7, 3000);
    expect([gate.pauseFor(7), gate.pauseFor(8), gate.pauseFor(undefined)]).toEqual([3000, 0, 0]);
    time = 2000;
    gate.refused('sendMessage', 7, 500);
    expect(gate.pauseFor(7)).toBe(1000);
    time = 3000;
    expect(gate.pauseFor(7)).toBe(0);
  });

  it('closes for all when three chats are refused at once', () => {
    gate.refused('sendMessage', 7, 1000);
    gate.refused('sendMessage', 7, 1000);
    gate.refused('sendMessage', 8, 1000);
    expect(gate.pauseFor(1)).toBe(0);
    gate.refused('sendPhoto', 9, 2000);
    expect([gate.pauseFor(1), gate.pauseFor(undefined)]).toEqual([2000, 2000]);
  });

  it('takes refusals that are far apart for accidents', () => {
    for (const chat of [7, 8, 9]) {
      gate.refused('sendMessage', chat, 1000);
      time += 5001;
    }
    expect(gate.pauseFor(1)).toBe(0);
  });

  it('closes for all when an answer is refused, which names no chat; not for settings', () => {
    gate.refused('setMyCommands', undefined, 9000);
    expect(gate.pauseFor(7)).toBe(0);
    gate.refused('answerCallbackQuery', undefined, 1000);
    expect(gate.pauseFor(7)).toBe(1000);
  });

  it('never closes for all for more than a minute', () => {
    for (const chat of [7, 8, 9]) gate.refused('sendMessage', chat, 3_600_000);
    expect(gate.pauseFor(7)).toBe(3_600_000);
    expect(gate.pauseFor(1)).toBe(60_000);
  });
});
