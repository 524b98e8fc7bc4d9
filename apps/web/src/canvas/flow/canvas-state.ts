import type { HelperLine } from '../layout/helper-lines.ts';
import { createStore } from '../state/store.ts';

/** Lines that what is being dragged is aligned to. There is one canvas on a page. */
export const shownHelperLines = createStore<readonly HelperLine[]>([]);

/** All steps are drawn, in sight or not: for a picture of the whole. */
export const drawAll = createStore(false);
