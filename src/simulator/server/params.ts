import { badRequest } from './api-refusal';

export interface UploadedFile {
  name: string;
  bytes: Buffer;
}

/** The parameters of one call, read as Telegram reads them: numbers and objects may come as text. */
export class Params {
  constructor(
    private readonly fields: Readonly<Record<string, unknown>>,
    private readonly files: ReadonlyMap<string, UploadedFile> = new Map(),
  ) {}

  /** Everything that is not a file, for records of the call. */
  get all(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this.fields).map(([key, value]) => [key, parsed(value)]));
  }

  text(name: string): string | undefined {
    const value = this.fields[name];
    if (value === undefined || value === null) return undefined;
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  number(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined || text === '') return undefined;
    const value = Number(text);
    if (!Number.isFinite(value)) throw badRequest(`parameter "${name}" must be a number`);
    return value;
  }

  boolean(name: string): boolean {
    return ['true', '1', 'True'].includes(this.text(name) ?? '');
  }

  json<T>(name: string): T | undefined {
    const value = this.fields[name];
    if (typeof value !== 'string') return value as T | undefined;
    try {
      return JSON.parse(value) as T;
    } catch {
      throw badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`);
    }
  }

  /** A file sent along, directly or as `attach://name`. */
  file(name: string): UploadedFile | undefined {
    const reference = this.text(name);
    return this.files.get(reference?.startsWith('attach://') ? reference.slice('attach://'.length) : name);
  }

  attachment(reference: string): UploadedFile | undefined {
    return reference.startsWith('attach://')
      ? this.files.get(reference.slice('attach://'.length))
      : undefined;
  }
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
