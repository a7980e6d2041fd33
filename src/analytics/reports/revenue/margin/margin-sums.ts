import { type MarginSums } from './margin-query';

/** What is summed of each group, by its place, so that half a million people are no objects. */
export class GroupSums {
  private columns = columnsOf(64);
  /** How many uses and charges belong to each. */
  private parts = new Float64Array(64);

  used(place: number, kind: 'model' | 'picture', uses: number, cost: number, unpriced: number): void {
    this.makeRoom(place + 1);
    this.parts[place]! += uses;
    const { answers, pictures, cost: costs, unpricedUses } = this.columns;
    if (kind === 'model') answers[place]! += uses;
    else pictures[place]! += uses;
    costs[place]! += cost;
    if (unpriced > 0) unpricedUses[place]! += unpriced;
  }

  /** @param worth of a Star; undefined if no price tells */
  earned(place: number, stars: number, worth: number | undefined): void {
    this.makeRoom(place + 1);
    this.parts[place]! += 1;
    this.columns.stars[place]! += stars;
    if (worth === undefined) this.columns.unpricedStars[place]! += stars;
    else this.columns.income[place]! += stars * worth;
  }

  /** Adds what is at one place to another of other sums. */
  addTo(other: GroupSums, place: number, otherPlace: number): void {
    other.makeRoom(otherPlace + 1);
    other.parts[otherPlace]! += this.parts[place]!;
    for (const name of names) other.columns[name][otherPlace]! += this.columns[name][place]!;
  }

  /** Places to which anything belongs. */
  *places(): Generator<number> {
    for (let place = 0; place < this.parts.length; place += 1) if (this.parts[place]! > 0) yield place;
  }

  marginOf(place: number): number {
    return this.columns.income[place]! - this.columns.cost[place]!;
  }

  starsOf(place: number): number {
    return this.columns.stars[place]!;
  }

  of(place: number): MarginSums {
    return sumsOf((name) => this.columns[name][place]!);
  }

  all(): MarginSums {
    return sumsOf((name) => this.columns[name].reduce((sum, part) => sum + part, 0));
  }

  makeRoom(places: number): void {
    if (places <= this.parts.length) return;
    const { columns, parts } = this;
    const size = Math.max(places, parts.length * 2);
    (this.parts = new Float64Array(size)).set(parts);
    this.columns = columnsOf(size);
    for (const name of names) this.columns[name].set(columns[name]);
  }
}

const names = [
  ...(['answers', 'pictures', 'stars', 'income', 'cost'] as const),
  ...(['unpricedStars', 'unpricedUses'] as const),
] satisfies (keyof MarginSums)[];

const columnsOf = (size: number): Record<keyof MarginSums, Float64Array> => ({
  answers: new Float64Array(size),
  pictures: new Float64Array(size),
  stars: new Float64Array(size),
  income: new Float64Array(size),
  cost: new Float64Array(size),
  unpricedStars: new Float64Array(size),
  unpricedUses: new Float64Array(size),
});

const sumsOf = (of: (name: keyof MarginSums) => number): MarginSums => ({
  answers: of('answers'),
  pictures: of('pictures'),
  stars: of('stars'),
  income: of('income'),
  cost: of('cost'),
  unpricedStars: of('unpricedStars'),
  unpricedUses: of('unpricedUses'),
});
