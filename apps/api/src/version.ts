import manifest from '../package.json' with { type: 'json' };

/** Of this installation, as its manifest says. */
export const VERSION: string = manifest.version;
