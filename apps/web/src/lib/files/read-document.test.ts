import { templates } from '@touchline/templates';
import { expect, test } from 'vitest';
import { documentText } from './document-text.ts';
import { readDocument } from './read-document.ts';

test.each(templates.map((template) => [template.name, template.document('Europe/Berlin')] as const))(
  '%s survives a round trip through a file unchanged',
  (_name, document) => {
    expect(readDocument(documentText(document))).toEqual({ ok: true, document });
    expect(readDocument(`\uFEFF${documentText(document)}`)).toMatchObject({ ok: true });
  },
);

test('invalid JSON is reported with its position', () => {
  const read = readDocument('{"schemaVersion": 1,');
  expect(read).toMatchObject({ ok: false, problems: [{ path: '', message: expect.stringMatching(/^This is not JSON: .*position 20/) }] });
});

test('a missing field is reported as missing', () => {
  expect(readDocument('{"schemaVersion": 1, "settings": {}, "nodes": [], "notes": []}')).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([{ path: 'edges', message: 'This is missing.' }]),
  });
});

test('each invalid field is reported by path', () => {
  const document = JSON.parse(documentText(templates[0]!.document())) as { nodes: { kind: string; config: object }[]; edges: object[] };
  document.nodes[0]!.kind = 'fax';
  document.nodes[1]!.config = { mode: 'duration', amount: 'two', unit: 'days' };
  document.edges.push({ from: 'nobody', exit: 'next', to: 'start' });
  const read = readDocument(JSON.stringify(document));
  const paths = read.ok ? [] : read.problems.map(({ path }) => path);
  expect(paths).toContain('nodes.0.kind');
  expect(paths.some((path) => path.startsWith('nodes.1.config'))).toBe(true);
  expect(paths).toContain(`edges.${document.edges.length - 1}.from`);
});
