import { html } from 'hono/html';
import { htmlPage } from '../http/html-page.ts';

const STYLE = `
:root { color-scheme: light dark }
body { font: 17px/1.6 ui-sans-serif, system-ui, sans-serif; display: grid; min-height: 100dvh; place-items: center; margin: 0; background: light-dark(#f6f5f1, #17181c) }
main { max-width: 26rem; margin: 1rem; padding: 2rem 2.25rem 2.25rem; border-radius: 1rem; background: light-dark(#fff, #212329); box-shadow: 0 1px 2px #0002, 0 12px 40px #0001 }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .6rem } p { margin: 0 0 1.4rem; opacity: .8 } p:last-child { margin: 0 }
button { font: inherit; font-weight: 600; border: 0; border-radius: .6rem; padding: .7rem 1.3rem; cursor: pointer; background: light-dark(#1d2b4f, #c9d7ff); color: light-dark(#fff, #14182a) }
button:focus-visible { outline: 3px solid #6d8bff; outline-offset: 2px }`;

function page(title: string, body: unknown) {
  return htmlPage({
    title,
    style: STYLE,
    head: html`<meta name="robots" content="noindex" />`,
    main: html`<h1>${title}</h1>
      ${body}`,
  });
}

/** Asks first: mail scanners follow links, and a scanner must not unsubscribe anyone. */
export function confirmPage() {
  return page(
    'Unsubscribe from these emails?',
    html`<p>You will get no more of these emails. Press the button to confirm.</p>
      <form method="post"><button type="submit">Unsubscribe</button></form>`,
  );
}

export function donePage() {
  return page('You are unsubscribed', html`<p>You will not get these emails anymore. You can close this page.</p>`);
}

export function brokenLinkPage() {
  return page('This link does not work', html`<p>The link may be incomplete. Try the link in the original message.</p>`);
}
