/** An address of the admin that somebody gave a name. */
export interface SavedView {
  viewId: string;
  name: string;
  /** Path and search inside the admin. */
  address: string;
  createdBy: string;
  createdAt: string;
}

export type NewView = Pick<SavedView, 'name' | 'address'>;

export class NameTakenError extends Error {
  override readonly name = 'NameTakenError';
  constructor(readonly viewName: string) {
    super('name: another view is called that');
  }
}

export class TooManyViewsError extends Error {
  override readonly name = 'TooManyViewsError';
  constructor(readonly limit: number) {
    super(`There are ${limit} saved views already; remove one first`);
  }
}
