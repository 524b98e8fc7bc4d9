import type { HelperLine } from '../layout/helper-lines.ts';
import { createStore } from '../../lib/store.ts';

/** Helper lines of the dragged step. Module state is enough: a page has one canvas. */
export const shownHelperLines = createStore<readonly HelperLine[]>([]);

/** True during an image export: all steps are drawn, also those off screen, and none looks selected. */
export const drawAll = createStore(false);
