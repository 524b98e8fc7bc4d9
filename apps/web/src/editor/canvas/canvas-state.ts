import type { HelperLine } from '../layout/helper-lines.ts';
import { createStore } from '../../lib/store.ts';

/** Lines that what is being dragged is aligned to. There is one canvas on a page. */
export const shownHelperLines = createStore<readonly HelperLine[]>([]);

/** A picture of the whole is being taken: all steps are drawn, in sight or not, and nothing looks selected. */
export const drawAll = createStore(false);
