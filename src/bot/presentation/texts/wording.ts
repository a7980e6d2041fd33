import { type Html, inLines, markup } from '../html';

/** A noun in each form that a language has for numbers (CLDR plural categories). */
type Forms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category | 'other', string>>;

/** Numbers, dates and counted things as a language writes them. */
export function wordingIn<Category extends Intl.LDMLPluralRule>(locale: string) {
  const numbers = new Intl.NumberFormat(locale);
  const dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const rules = new Intl.PluralRules(locale);
  return {
    number: (count: number): string => numbers.format(count),
    // Russian writes «г.» after the year, whose full stop would meet that of the sentence.
    date: (when: Date): string => dates.format(when).replace(/\sг\.$/u, ''),
    counted:
      (forms: Forms<Category>) =>
      (count: number): string =>
        `${numbers.format(count)} ${forms[rules.select(count) as Category] ?? forms.other}`,
  };
}

/** Commands with what they do, one a line. */
export const commandList = (commands: Readonly<Record<string, string>>): Html =>
  inLines(...Object.entries(commands).map(([command, does]) => markup`/${command}: ${does}`));
