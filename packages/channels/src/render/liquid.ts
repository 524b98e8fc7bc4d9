import { createMessageRenderer, LIQUID_LIMITS, type MergeValues } from '@touchline/sequence';

/** Names that content may use: `{{ lead.firstName }}`. */
export type MergeFields = MergeValues;

/** The core's renderer, with a time limit: one slow text must not hold up the other messages of a batch. */
export const { text: renderText, markup: renderMarkup, address: renderAddress } = createMessageRenderer(LIQUID_LIMITS.renderLimit);
