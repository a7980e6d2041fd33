/** Numbers values in the order of their first appearance, from 0. */
export class Codes<Value> {
  /** By their code. */
  readonly values: Value[] = [];
  private readonly codes = new Map<Value, number>();

  /** @param first which have the first codes */
  constructor(...first: readonly Value[]) {
    for (const value of first) this.codeOf(value);
  }

  codeOf(value: Value): number {
    let code = this.codes.get(value);
    if (code === undefined) this.codes.set(value, (code = this.values.push(value) - 1));
    return code;
  }
}
