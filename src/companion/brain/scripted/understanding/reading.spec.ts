import { describe, expect, it } from '@jest/globals';
import { factsIn } from './facts';
import { foreignLanguageOf } from './languages';
import { nounPhraseIn } from './noun-phrase';
import { read } from './reading';
import { stanceOf } from './yes-or-no';

const told = (text: string): Record<string, string> =>
  Object.fromEntries(factsIn(text).map(({ kind, value }) => [kind, value]));

describe('facts', () => {
  it.each([
    ['my name is ada', { name: 'Ada' }],
    ["Hi, I'm Jonas", { name: 'Jonas' }],
    ["I'm tired", {}],
    ["I'm Tired", {}],
    ['I am not sure', {}],
    ['I live in lisbon with my cat', { home: 'Lisbon' }],
    ["I'm from the Netherlands.", { home: 'the Netherlands' }],
    ['I live in a small flat', {}],
    ['I work as a nurse in Berlin', { work: 'a nurse' }],
    ["I'm a software engineer", { work: 'a software engineer' }],
    ["I'm a bit sad", {}],
    ['I love my old bike and my garden', { likes: 'your old bike' }],
    ['I like to swim in the sea', { likes: 'to swim' }],
    ['I like you', {}],
    ['I love it', {}],
    ["I don't like spiders", { dislikes: 'spiders' }],
    ['I have a black cat named Biscuit', { pet: 'a black cat', petName: 'Biscuit' }],
    ["I'm afraid of the dark", { fear: 'the dark' }],
    ['my dream is to see the whales', { wish: 'to see the whales' }],
    ['I am 12 years old', { age: '12' }],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('things to say back', () => {
  it.each([
    ['there is a red umbrella in the hall', 'a red umbrella'],
    ['my dog barks loudly', undefined],
    ['my old bike is broken', 'your old bike'],
    ['i have no idea what you mean', undefined],
    ['that is the thing', undefined],
    ['i saw your face', undefined],
  ])('%s', (text, thing) => expect(nounPhraseIn(text)).toBe(thing));
});

describe('yes and no', () => {
  it.each([
    ['yes please', 'yes'], ['okay', 'yes'], ["let's go", 'yes'], ['of course!', 'yes'], ['👍', 'yes'], ['we should', 'yes'],
    ['no', 'no'], ['nope', 'no'], ["i don't think so", 'no'], ['better not', 'no'], ['not now', 'no'], ["let's not", 'no'],
    ["i don't know", 'unsure'], ['not sure', 'unsure'], ['maybe', 'unsure'], ['you decide', 'unsure'],
    ['the left door', undefined], ['nothing at all', undefined], ['kites', undefined], ['noon', undefined],
  ] as const)('%s', (text, stance) => expect(stanceOf(text)).toBe(stance)); // prettier-ignore
});

describe('languages', () => {
  it.each([
    ['hello, how are you', undefined], ['ok', undefined], ['ring the bell', undefined], ['no', undefined],
    ['ich bin müde und du', 'de'], ['je suis très fatigué', 'fr'], ['привет', 'ru'], ['привіт, як справи', 'uk'],
    ['你好', 'zh'], ['こんにちは', 'ja'], ['안녕', 'ko'], ['שלום', 'he'], ['مرحبا', 'ar'], ['merhaba', 'tr'], ['ciao', 'it'],
  ] as const)('%s', (text, language) => expect(foreignLanguageOf(text)).toBe(language)); // prettier-ignore
});

describe('a message', () => {
  it.each([
    ['What is your name?', { aspect: 'name' }], ['where do you live', { aspect: 'home' }], ['are you a bot?', { aspect: 'real' }],
    ['what are you doing?', { aspect: 'doing' }], ['how are you?', { aspect: 'wellbeing' }], ['do you remember my name?', { question: 'name' }],
    ['why?', { question: 'why' }], ['who is he?', { question: 'story' }], ['what is the capital of France?', { question: 'other' }],
    ['what a lovely evening', { question: undefined }], ['do you like cats?', { question: 'doYou', topic: 'pets' }],
    ['I feel so tired', { feeling: 'tired' }], ['my dog died yesterday', { feeling: 'sad' }], ['i passed my exam!', { feeling: 'happy' }],
    ['what is 12 * 3', { sum: 36 }], ['42', { number: '42' }], ['1/0', { sum: undefined }], ['😀😀', { onlySigns: true }],
  ] as const)('%s', (said, expected) => expect(read(said)).toMatchObject(expected)); // prettier-ignore

  it.each([
    ['you are so stupid', 'insult'], ['thanks!', 'thanks'], ['bye bye', 'farewell'], ['go on', 'goOn'], ['hahaha', 'laugh'],
    ['hey there', 'greeting'], ['that was beautiful', 'praise'], ['what should i do?', 'advice'], ['and you?', 'andYou'],
  ] as const)('%s is meant as %s', (said, intent) => expect([...read(said).intents]).toContain(intent)); // prettier-ignore
});
