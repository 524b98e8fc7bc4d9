import { compile, parseDocument } from '@touchline/sequence';
import { describe, expect, it } from 'vitest';
import { findTemplate, templates } from './index.ts';

describe.each(templates)('template $id', (template) => {
  const document = template.document('Europe/Berlin');

  it('is a document that compiles without a single issue', () => {
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
    expect(compile(document).issues).toEqual([]);
  });

  it('is laid out without overlaps', () => {
    const overlapping = document.nodes.filter((node, index) =>
      document.nodes
        .slice(index + 1)
        .some((other) => Math.abs(node.position.x - other.position.x) < 300 && Math.abs(node.position.y - other.position.y) < 130),
    );
    expect(overlapping).toEqual([]);
  });

  it('takes the zone it is given', () => {
    expect(document.settings.timeZone).toBe('Europe/Berlin');
    expect(template.document().settings.timeZone).toBe('UTC');
  });
});

describe('the registry', () => {
  it('finds by id, and knows each id once', () => {
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
    expect(findTemplate('framework-14-day')?.touchCount).toBe(7);
    expect(findTemplate('nothing')).toBeUndefined();
  });
});
