import { expect, test } from 'vitest';
import { rateText } from './rate-text.ts';

const figures = { here: 0, entered: 0, sent: 0, opened: 0, clicked: 0, replied: 0 };

test('a rate has its confidence interval', () => {
  expect(rateText({ ...figures, sent: 200, opened: 80, replied: 24 })).toEqual([
    { word: 'Opened', count: 80, rate: '40% (33–47%)' },
    { word: 'Replied', count: 24, rate: '12% (8.2–17%)' },
  ]);
});

test('too few messages, and more replies than reported messages, give no rate', () => {
  expect(rateText({ ...figures, sent: 6, replied: 1 })).toEqual([{ word: 'Replied', count: 1, rate: null }]);
  expect(rateText({ ...figures, sent: 0, replied: 0 })).toEqual([{ word: 'Replied', count: 0, rate: null }]);
  expect(rateText({ ...figures, sent: 100, clicked: 101, replied: 0 })).toEqual([
    { word: 'Clicked', count: 101, rate: null },
    { word: 'Replied', count: 0, rate: '0% (0–3.7%)' },
  ]);
});
