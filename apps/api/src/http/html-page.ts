import { html, raw } from 'hono/html';

export interface HtmlPage {
  readonly title: string;
  /** CSS, inlined so that the page looks right whatever else is served. */
  readonly style: string;
  readonly head?: unknown;
  readonly main: unknown;
}

/** A self-contained page: no script, nothing external. */
export function htmlPage({ title, style, head = '', main }: HtmlPage) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${head}
        <title>${title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>${main}</main>
      </body>
    </html>`;
}
