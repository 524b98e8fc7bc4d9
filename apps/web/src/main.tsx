import './styles.css';

/** Browsers without Temporal get it before anything that needs it is loaded; the others don't pay for it. */
async function start(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const { mount } = await import('./app.tsx');
  mount(document.getElementById('root'));
}

void start();
