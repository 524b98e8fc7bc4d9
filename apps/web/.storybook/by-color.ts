/** The axe rules about colors. All other rules give the same result in both themes, so they run in one. */
export const BY_COLOR = ['color-contrast', 'link-in-text-block'];
