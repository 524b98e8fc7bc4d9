import { v7 } from 'uuid';

/** The workspace of an installation without accounts. Made by the first migration. */
export const DEFAULT_WORKSPACE_ID = '00000000-0000-7000-8000-000000000001';

/** A time-ordered UUID (version 7): new rows land at the end of an index. */
export function newId(): string {
  return v7();
}
