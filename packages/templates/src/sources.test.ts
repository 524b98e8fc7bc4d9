import { coach, compile, LEAD_SOURCES, type LeadSource, parseDocument, touchesOf } from '@touchline/sequence';
import { describe, expect, it } from 'vitest';
import { framework14Day } from './cadences/framework-14-day.ts';
import { sourceTemplates } from './source-templates.ts';
import { frameworkFrom, SOURCE_RULES } from './sources.ts';

const plan = (source: (typeof LEAD_SOURCES)[number]): readonly string[] =>
  touchesOf(frameworkFrom(source)).map(({ day, channel }) => `${day} ${channel}`);

describe('the framework, by lead source', () => {
  it.each(LEAD_SOURCES)('%s: compiles, without important advice', (source) => {
    const document = frameworkFrom(source, 'Europe/Berlin');
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
    expect(compile(document).issues).toEqual([]);
    expect(coach(document).filter(({ weight }) => weight === 'high')).toEqual([]);
  });

  it('has a rule for every source', () => {
    expect(SOURCE_RULES.map(({ source }) => source).toSorted()).toEqual(LEAD_SOURCES.toSorted());
  });

  it('is a separate template for every source that differs from the standard', () => {
    const differing = LEAD_SOURCES.filter((source) => JSON.stringify(frameworkFrom(source)) !== JSON.stringify(framework14Day.document()));
    expect(sourceTemplates.map(({ source }) => source).toSorted()).toEqual(differing.toSorted());
    for (const { source, document } of sourceTemplates) expect(document('UTC')).toEqual(frameworkFrom(source as LeadSource, 'UTC'));
  });

  it('business call: everything within a week', () => {
    expect(plan('call').at(-1)).toBe('7 sms');
    expect(plan('call')).toHaveLength(7);
  });

  it('web form and social ad: the standard', () => {
    expect(frameworkFrom('web-form')).toEqual(framework14Day.document());
    expect(frameworkFrom('social-ad')).toEqual(framework14Day.document());
  });

  it('referral: call first, two calls, no break-up text', () => {
    const touches = plan('referral');
    expect(touches[0]).toBe('0 call');
    expect(touches.filter((touch) => touch.endsWith('call'))).toHaveLength(2);
    expect(touches.at(-1)).not.toContain('sms');
  });

  it('outbound: starts after a day, ends after three weeks, by email and phone only', () => {
    const touches = plan('outbound');
    expect(touches[0]).toBe('1 email');
    expect(touches.at(-1)).toBe('21 email');
    expect(touches.filter((touch) => touch.endsWith('email')).length).toBeGreaterThan(
      touchesOf(framework14Day.document()).filter(({ channel }) => channel === 'email').length,
    );
    expect(touches.join(' ')).not.toContain('sms');
  });
});
