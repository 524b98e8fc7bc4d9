import { coach, compile, parseDocument, simulateLead, touchCount, touchesOf } from '@touchline/sequence';
import { describe, expect, it } from 'vitest';
import { findTemplate, templates } from './index.ts';

describe.each(templates)('template $id', (template) => {
  const document = template.document('Europe/Berlin');

  it('compiles without issues, except for target sequences that have to be chosen', () => {
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
    const open = Object.keys(template.choices ?? {}).toSorted();
    expect(compile(document).issues.map(({ code, nodeId }) => [code, nodeId])).toEqual(open.map((step) => ['hand-over-nowhere', step]));
    for (const id of Object.values(template.choices ?? {})) expect(findTemplate(id)).toBeDefined();
  });

  it('follows the important advice of the coach', () => {
    const advice = coach(document).filter(({ weight }) => weight === 'high');
    // Short ones are short on purpose: a reminder is not a cadence.
    expect(advice.map(({ code }) => code).filter((code) => code !== 'too-few-touches' && code !== 'no-exit-on-reply')).toEqual([]);
  });

  it('reaches a silent lead the stated number of times', () => {
    const { ir } = compile(document);
    // A router has no touches, and no IR before its sequences are chosen.
    const lead = { timeZone: 'Europe/Berlin', fields: { renewalDate: '2026-09-30', meetingDate: '2026-06-04' } };
    const entries = ir === null ? [] : simulateLead(ir, { enrolledAt: Date.UTC(2026, 5, 1, 9), lead }, {}).entries;
    const touches = new Set(entries.filter(({ what }) => what === 'sent' || what === 'task').map(({ step }) => step));
    expect(touches.size).toBe(template.touchCount);
    expect(touchesOf(document)).toHaveLength(touchCount(document));
  });

  it('is laid out without overlaps', () => {
    const overlapping = document.nodes.filter((node, index) =>
      document.nodes
        .slice(index + 1)
        .some((other) => Math.abs(node.position.x - other.position.x) < 300 && Math.abs(node.position.y - other.position.y) < 130),
    );
    expect(overlapping).toEqual([]);
  });

  it('uses the given zone', () => {
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
