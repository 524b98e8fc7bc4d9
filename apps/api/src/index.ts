export { type Api, createApp } from './app.ts';
export type { ApiDeps } from './context/deps.ts';
export { seedIfEmpty } from './seed/seed.ts';
