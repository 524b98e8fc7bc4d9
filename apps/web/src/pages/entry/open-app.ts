import { returnPath } from '../../lib/return-path.ts';
import { APP_PATH } from '../../lib/workspace-path.ts';

/** Loads the app as the user who just signed in. Loading it again leaves no data of the user before. */
export function openApp(to: unknown = '/'): void {
  location.assign(`${APP_PATH}${returnPath(to)}`);
}
