import './styles.css';

// zod tries out `new Function`, which our Content-Security-Policy refuses and the browser reports. Told beforehand, it does not try.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

/** Browsers without Temporal get it before anything that needs it is loaded; the others don't pay for it. */
async function start(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const { mount } = await import('./app/app.tsx');
  mount(document.getElementById('root'));
}

void start();
