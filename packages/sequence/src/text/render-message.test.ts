import { afterEach, expect, test, vi } from 'vitest';
import { createMessageRenderer, type MergeValues } from './render-message.ts';

const VALUES: MergeValues = { firstLine: '', lead: { firstName: 'Ada' }, sender: { name: 'Lou', email: 'lou@example.com' } };

afterEach(() => vi.restoreAllMocks());

/** The clock jumps once, as when the machine gives the process no turn. */
function pauseOnce(milliseconds: number): void {
  const real = performance.now.bind(performance);
  let calls = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    calls += 1;
    return calls === 1 ? real() : real() + milliseconds;
  });
}

test('an address is rendered without the spaces around it', () => {
  const { address } = createMessageRenderer();
  expect(address('  https://x.example/{{ lead.firstName }}\n', VALUES)).toBe('https://x.example/Ada');
  expect(address('\t{{ lead.firstName }} ', VALUES)).toBe('Ada');
});

test('a pause of the machine while a text renders does not fail it', () => {
  pauseOnce(5_000);
  expect(createMessageRenderer(200).text('Hi {{ lead.firstName }}', VALUES)).toBe('Hi Ada');
});

test('a text that is too slow in both tries fails', () => {
  const slow = `{% for a in (1..9999) %}{% for b in (1..9999) %}{% assign c = b %}{% endfor %}{% endfor %}`;
  expect(() => createMessageRenderer(5).text(slow, VALUES)).toThrow(/limit exceeded/);
});
