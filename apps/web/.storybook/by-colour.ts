/** What axe finds by colours. All else is the same in either light, and is looked for in one of them. */
export const BY_COLOUR = ['color-contrast', 'link-in-text-block'];
