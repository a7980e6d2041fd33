import { type Counted } from './counted-sql';

/** What is counted beside each person, a table of rows once however many rules look at them. */
export class Joins {
  private readonly beside = new Map<
    string,
    { alias: string; table: string; where: string; columns: string[] }
  >();

  /** @returns the column that holds the count; NULL for those who have none */
  add({ table, rows, conditions, aggregate }: Counted): string {
    const key = `${table} ${rows}`;
    let counted = this.beside.get(key);
    if (!counted) {
      const where = conditions().join(' AND ') || 'true';
      counted = { alias: `c${this.beside.size}`, table, where, columns: [] };
      this.beside.set(key, counted);
    }
    const { alias, columns } = counted;
    if (!columns.includes(aggregate)) columns.push(aggregate);
    return `${alias}.n${columns.indexOf(aggregate)}`;
  }

  /** To stand after `FROM tg_users u`. */
  get sql(): string {
    return [...this.beside.values()].map(joinSql).join(' ');
  }
}

const joinSql = ({
  alias,
  table,
  where,
  columns,
}: Record<'alias' | 'table' | 'where', string> & { columns: string[] }) =>
  `LEFT JOIN (SELECT client_id, ${columns.map((aggregate, index) => `${aggregate} AS n${index}`).join(', ')}
   FROM ${table} WHERE ${where} GROUP BY client_id) AS ${alias} ON ${alias}.client_id = u.client_id`;
