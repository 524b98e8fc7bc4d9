import { createStore } from './store.ts';

/** Name of the signed-in user. Empty until the server has answered. */
export const myName = createStore('');
