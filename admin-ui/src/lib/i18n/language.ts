import { useSyncExternalStore } from 'react';
import { bestLanguage, formatTag, isLanguage, type Language } from './languages';
import { type EventTexts, type Message } from './message';
import { en } from './messages/en';

const STORAGE_KEY = 'teleskop.language';

interface Texts {
  messages: Record<keyof typeof en, Message>;
  /** Events whose names the server gives in English only. */
  events: EventTexts;
}

interface Spoken extends Texts {
  language: Language;
  /** BCP 47 tag by which numbers and dates are written. */
  tag: string;
}

const english: Texts = { messages: en, events: {} };
const texts: Record<Language, () => Promise<Texts>> = {
  en: () => Promise.resolve(english),
  ru: () => import('./russian').then(({ russian }) => russian),
};

let spoken: Spoken = { language: 'en', tag: 'en-GB', ...english };
const listeners = new Set<() => void>();

/** What the interface speaks now. */
export const speech = (): Spoken => spoken;

const wanted = (): readonly string[] => navigator.languages;

function remembered(): Language | undefined {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

async function speak(language: Language): Promise<void> {
  spoken = { language, tag: formatTag(language, wanted()), ...(await texts[language]()) };
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** Before anything is drawn: the language chosen earlier, else the browser's. */
export const speakAtFirst = (): Promise<void> => speak(remembered() ?? bestLanguage(wanted()));

/** Switches the interface, and remembers it. */
export async function setLanguage(language: Language): Promise<void> {
  await speak(language);
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Forbidden storage costs only the memory of the choice.
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => spoken.language);
