import type { Issue } from '../../compiler/issue.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { updateSettings } from '../../document/operations/edit-node.ts';
import type { Settings } from '../../model/settings.ts';
import { defaultSettings } from '../../model/settings.ts';
import type { QuickFix } from './quick-fix.ts';

/** Fixes for the settings of the sequence. */
export function settingsFixes({ settings }: SequenceDocument, { code, nodeId, params }: Issue): readonly QuickFix[] {
  const fix = (title: string, change: (before: Settings) => Partial<Settings>): QuickFix => ({
    title,
    apply: (document) => updateSettings(document, change(document.settings)),
  });
  switch (code) {
    case 'invalid-zone':
      return [fix('Use UTC', () => ({ timeZone: 'UTC' }))];
    case 'impossible-span':
      return [fix('Swap the times', swapSpans)];
    case 'impossible-window':
    case 'impossible-waking-window':
      return [fix('Open on weekdays, 08:00 to 18:00', () => ({ sendWindow: defaultSettings().sendWindow }))];
    case 'holidays-unknown':
      return [fix('Ignore public holidays', ({ holidays }) => ({ holidays: { ...holidays, country: null } }))];
    case 'duplicate-exit-condition':
      return [
        fix('Remove the second one', ({ exitConditions }) => ({
          exitConditions: exitConditions.filter(({ name }, index) => exitConditions.findIndex((other) => other.name === name) === index),
        })),
      ];
    case 'unreported-event': {
      const meant = String(params?.['meant'] ?? '');
      if (nodeId !== null || meant === '') return [];
      return [
        fix(`Use “${meant}”`, ({ exitConditions }) => {
          const renamed = exitConditions.map((condition) =>
            condition.name === params?.['name'] ? { ...condition, name: meant } : condition,
          );
          return { exitConditions: renamed.filter(({ name }, index) => renamed.findIndex((other) => other.name === name) === index) };
        }),
      ];
    }
    case 'condition-after-exit': {
      const name = params?.['what'];
      return settings.exitConditions.some((condition) => condition.name === name)
        ? [
            fix(`Don’t end the sequence on “${name}”`, ({ exitConditions }) => ({
              exitConditions: exitConditions.filter((condition) => condition.name !== name),
            })),
          ]
        : [];
    }
    case 'hand-over-nowhere':
    case 'hand-over-to-itself':
      return nodeId === null ? [fix('End the sequence here', () => ({ afterEnd: null }))] : [];
    default:
      return [];
  }
}

/** Swaps times in the wrong order and removes empty spans. */
function swapSpans({ sendWindow }: Settings): Partial<Settings> {
  const fixed = Object.entries(sendWindow).map(([weekday, spans]) => [
    weekday,
    spans
      .filter(({ from, to }) => from !== to)
      .map((span) => (span.from < span.to ? span : { from: span.to === '24:00' ? '00:00' : span.to, to: span.from })),
  ]);
  return { sendWindow: Object.fromEntries(fixed) as Settings['sendWindow'] };
}
