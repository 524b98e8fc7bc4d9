export { type Api, createApp } from './app.ts';
export type { ApiDeps } from './deps.ts';
export { seedIfEmpty } from './seed/seed.ts';
