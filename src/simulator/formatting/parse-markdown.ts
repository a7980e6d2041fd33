import { type Entity } from '../api-types';
import { entityFault, type FormattedText, inOrder } from './formatted-text';

/** Marks by length, as the longer one wins, with the entity they make and the name that refusals give it. */
const MARKS: readonly (readonly [mark: string, type: string, name: string])[] = [
  ['```', 'pre', 'Pre'],
  ['__', 'underline', 'Underline'],
  ['||', 'spoiler', 'Spoiler'],
  ['*', 'bold', 'Bold'],
  ['_', 'italic', 'Italic'],
  ['~', 'strikethrough', 'Strikethrough'],
  ['`', 'code', 'Code'],
  ['[', 'text_link', 'TextUrl'],
];
/** Characters that want a backslash wherever they are no markup. */
const RESERVED = new Set('_*[]()~`>#+-=|{}.!');

interface Open {
  mark: string;
  name: string;
  entity: Entity;
  /** Where it began in the source. */
  index: number;
}

/** @throws ApiRefusal 400 where Telegram would not understand the markup (Bot API, "MarkdownV2 style") */
export function parseMarkdownV2(source: string): FormattedText {
  return new MarkdownReader(source).read();
}

class MarkdownReader {
  private readonly entities: Entity[] = [];
  private readonly open: Open[] = [];
  private text = '';
  private index = 0;

  constructor(private readonly source: string) {}

  read(): FormattedText {
    while (this.index < this.source.length) this.step();
    const last = this.open.at(-1);
    if (last && last.mark !== '>')
      throw entityFault(`Can't find end of ${last.name} entity`, this.source, last.index);
    if (last) this.close(last);
    return { text: this.text, entities: inOrder(this.entities) };
  }

  private step(): void {
    const character = this.source[this.index]!;
    const last = this.open.at(-1);
    if (character === '\\' && this.index + 1 < this.source.length) {
      this.text += this.source[this.index + 1];
      this.index += 2;
    } else if (last && this.ends(last)) {
      this.index += last.mark === '[' || last.mark === '>' ? 0 : last.mark.length;
      if (last.mark === '[') this.readUrl(last);
      this.close(last);
    } else if (last?.mark === '`' || last?.mark === '```') {
      this.keep(character);
    } else if (!this.begins()) {
      if (RESERVED.has(character)) {
        const escape = `Character '${character}' is reserved and must be escaped with the preceding '\\'`;
        throw entityFault(escape, this.source, this.index);
      }
      this.keep(character);
    }
  }

  private keep(character: string): void {
    this.text += character;
    this.index += 1;
  }

  private ends({ mark }: Open): boolean {
    if (mark === '[') return this.source[this.index] === ']';
    // A quotation ends with the last of its lines.
    if (mark === '>') return this.source[this.index] === '\n' && this.source[this.index + 1] !== '>';
    // `___` within italic is read as underline first, as Telegram does.
    if (mark === '_' && this.source.startsWith('__', this.index)) return false;
    return this.source.startsWith(mark, this.index);
  }

  private begins(): boolean {
    const atLineStart = this.index === 0 || this.source[this.index - 1] === '\n';
    if (atLineStart && this.source[this.index] === '>') {
      if (!this.open.some(({ mark }) => mark === '>')) this.begin('>', 'blockquote', 'BlockQuote');
      this.index += 1;
      return true;
    }
    const found = MARKS.find(([mark]) => this.source.startsWith(mark, this.index));
    if (!found) return false;
    const [mark, type, name] = found;
    this.begin(mark, type, name);
    this.index += mark.length;
    if (mark === '```') this.readLanguage();
    return true;
  }

  private begin(mark: string, type: string, name: string): void {
    const entity = { type, offset: this.text.length, length: 0 };
    this.open.push({ mark, name, entity, index: this.index });
  }

  private close(last: Open): void {
    this.open.pop();
    last.entity.length = this.text.length - last.entity.offset;
    this.entities.push(last.entity);
  }

  private readLanguage(): void {
    const [line, language] = /^([^\s`]+)?\n/.exec(this.source.slice(this.index)) ?? [];
    if (line === undefined) return;
    this.index += line.length;
    if (language) this.open.at(-1)!.entity.language = language;
  }

  private readUrl({ entity }: Open): void {
    this.index += 1;
    if (this.source[this.index] !== '(') {
      entity.url = this.text.slice(entity.offset);
      return;
    }
    const begin = this.index;
    const [whole, url = ''] = /^\(((?:\\.|[^)\\])*)\)/s.exec(this.source.slice(begin)) ?? [];
    if (whole === undefined) throw entityFault("Can't find end of a URL", this.source, begin);
    entity.url = url.replaceAll(/\\(.)/gs, '$1');
    this.index += whole.length;
  }
}
