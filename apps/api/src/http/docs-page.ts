import { html } from 'hono/html';
import { htmlPage } from './html-page.ts';

interface OpenApiOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly unknown[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> };
  readonly responses?: Readonly<
    Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>
  >;
}

/** The part of an OpenAPI document that the page shows. */
export interface OpenApiLike {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string | undefined };
  readonly paths?: Readonly<Record<string, object>> | undefined;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> | undefined } | undefined;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: unknown;
}

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#e2e2ea, #33343d); --soft: light-dark(#f6f6f9, #1b1c22); --dim: light-dark(#5b5c6b, #a3a4b3); }
html { background: light-dark(#fff, #121217); color: light-dark(#1c1c22, #ececf1) }
body { font: 15px/1.55 ui-sans-serif, system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 6rem; }
h1 { margin-bottom: 0 } h2 { margin: 2.5rem 0 .75rem; font-size: 1.1rem } h3 { font-size: .8rem; margin: 1rem 0 .3rem; color: var(--dim) }
nav a { margin-right: .9rem } a { color: inherit }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .4rem 0; } details[open] { background: var(--soft) }
summary { cursor: pointer; padding: .55rem .8rem; display: flex; gap: .8rem; align-items: baseline; flex-wrap: wrap }
summary:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; border-radius: .5rem }
.inside { padding: 0 .9rem .9rem } .dim { color: var(--dim) } .method { font: 600 .75rem ui-monospace, monospace; min-width: 3.5rem; text-transform: uppercase }
code, pre { font: 13px/1.5 ui-monospace, monospace } pre { overflow: auto; max-height: 26rem; padding: .7rem; border: 1px solid var(--line); border-radius: .4rem; margin: .3rem 0 }
td { padding: .15rem 1rem .15rem 0; vertical-align: top }`;

/**
 * The API reference as one plain page: no script, nothing external. The usual viewers load from a CDN, or
 * bring a hundred packages to serve locally; this reads offline and prints.
 */
export function docsPage(document: OpenApiLike, base: string) {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation as OpenApiOperation })),
  );
  const groups = Object.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? 'Other');
  return htmlPage({
    title: document.info.title,
    style: STYLE,
    head: html`<link rel="icon" href="${base}/favicon.svg" />`,
    main: html`<h1>${document.info.title}</h1>
      <p class="dim">Version ${document.info.version} · <a href="${base}/v1/openapi.json">OpenAPI 3.1 document</a></p>
      <p>${document.info.description ?? ''}</p>
      <nav>${Object.keys(groups).map((name) => html`<a href="#${anchor(name)}">${name}</a> `)}<a href="#schemas">Schemas</a></nav>
      ${Object.entries(groups).map(
        ([name, members = []]) =>
          html`<h2 id="${anchor(name)}">${name}</h2>
            ${members.map(({ path, method, operation }) => operationBlock(method, path, operation))}`,
      )}
      <h2 id="schemas">Schemas</h2>
      ${Object.entries(document.components?.schemas ?? {}).map(
        ([name, schema]) =>
          html`<details id="schema-${name}">
            <summary><code>${name}</code></summary>
            <div class="inside">${schemaBlock(schema)}</div>
          </details>`,
      )}`,
  });
}

function operationBlock(method: string, path: string, operation: OpenApiOperation) {
  const parameters = (operation.parameters ?? []) as readonly Parameter[];
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  return html`<details id="${operation.operationId ?? ''}">
    <summary><span class="method">${method}</span><code>${path}</code><span class="dim">${operation.summary ?? ''}</span></summary>
    <div class="inside">
      ${
        parameters.length > 0
          ? html`<h3>Parameters</h3>
              <table>
                ${parameters.map(
                  (parameter) =>
                    html`<tr>
                      <td><code>${parameter.name}</code></td>
                      <td class="dim">${parameter.in}${parameter.required ? '' : ', optional'}</td>
                      <td><code>${JSON.stringify(parameter.schema)}</code></td>
                    </tr>`,
                )}
              </table>`
          : ''
      }
      ${
        body === undefined
          ? ''
          : html`<h3>Body</h3>
              ${schemaBlock(body)}`
      }
      <h3>Responses</h3>
      ${Object.entries(operation.responses ?? {}).map(([status, response]) => {
        const [type, content] = Object.entries(response.content ?? {})[0] ?? [];
        return html`<p><strong>${status}</strong> ${response.description ?? ''} <span class="dim">${type ?? ''}</span></p>
          ${content?.schema === undefined || Number(status) >= 400 ? '' : schemaBlock(content.schema)}`;
      })}
    </div>
  </details>`;
}

/** A schema as JSON, with links to the named schemas that it uses. */
function schemaBlock(schema: unknown) {
  const text = JSON.stringify(schema, null, 2);
  const parts = text.split(/(#\/components\/schemas\/\w+)/);
  return html`<pre>
${parts.map((part) => {
  const name = /^#\/components\/schemas\/(\w+)$/.exec(part)?.[1];
  return name ? html`<a href="#schema-${name}">${part}</a>` : part;
})}</pre>`;
}

function anchor(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
