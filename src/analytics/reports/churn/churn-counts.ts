import { type ChurnedPeople } from './churned-people';
import { type Churn, type ChurnCounts, type ChurnGroup, churnGroups, type ChurnRow } from './churn-query';

const MOST_ROWS = 20;

/** How many of these people there are, and how many of them left: of all, and of the largest values of each group. */
export function churnCounts(people: ChurnedPeople): Pick<Churn, 'all' | 'rows'> {
  const all = { ...nobody(), blocks: 0 };
  const byCode = churnGroups.map((): ChurnCounts[] => []);
  for (let person = 0; person < people.size; person += 1) {
    if (!people.isThere(person)) continue;
    count(all, people, person);
    all.blocks += people.blocksOf(person);
    for (let group = 0; group < churnGroups.length; group += 1) {
      const code = people.codeOf(churnGroups[group]!, person);
      count((byCode[group]![code] ??= nobody()), people, person);
    }
  }
  return { all, rows: churnGroups.flatMap((group, i) => rowsOf(people, group, byCode[i]!)) };
}

function count(counts: ChurnCounts, people: ChurnedPeople, person: number): void {
  counts.people += 1;
  if (people.hasLeft(person)) counts.left += 1;
  if (people.isBack(person)) counts.back += 1;
}

function rowsOf(people: ChurnedPeople, group: ChurnGroup, byCode: readonly ChurnCounts[]): ChurnRow[] {
  const rows = new Map<string, ChurnRow>();
  // Codes that nobody has are holes, which forEach leaves out.
  byCode.forEach((counts, code) => {
    const value = people.valueOf(group, code);
    const row = rows.get(value) ?? { group, value, ...nobody() };
    row.people += counts.people;
    row.left += counts.left;
    row.back += counts.back;
    rows.set(value, row);
  });
  return [...rows.values()]
    .sort((a, b) => b.left - a.left || b.people - a.people || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_ROWS);
}

const nobody = (): ChurnCounts => ({ people: 0, left: 0, back: 0 });
