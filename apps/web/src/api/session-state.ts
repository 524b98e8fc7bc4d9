import { createStore } from '../lib/store.ts';

/** The server refused a request because its session ended. The shell then shows the sign-in page. */
export const signedOut = createStore(false);
