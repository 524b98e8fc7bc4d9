import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { Diagnosis } from '../../api/types.ts';
import { FindingCase } from './finding-case.tsx';
import { Part } from './part.tsx';

const SHOWN = 5;

/** Invariants that do not hold: who is stuck, why, and what to do about it. */
export function FindingList({ findings }: { readonly findings: Diagnosis['findings'] }) {
  if (findings.length === 0) return null;
  return (
    <Part title="What does not add up" description="Found by checking every invariant of the database; touchline doctor says the same.">
      <ul className="divide-y">
        {findings.map((finding) => {
          const Mark = finding.severity === 'error' ? CircleAlert : TriangleAlert;
          return (
            <li key={finding.code} className="flex gap-2.5 px-5 py-3 text-sm">
              <Mark
                className={
                  finding.severity === 'error' ? 'mt-0.5 size-4 shrink-0 text-danger-text' : 'mt-0.5 size-4 shrink-0 text-warn-text'
                }
                aria-hidden
              />
              <div className="flex min-w-0 flex-col gap-1">
                <h3 className="font-medium">
                  {finding.reason} <span className="font-normal text-ink-faint tabular">({finding.total.toLocaleString('en')})</span>
                </h3>
                <p className="text-ink-soft">{finding.repair}</p>
                {finding.fixable ? (
                  <p className="text-ink-soft">
                    <code className="rounded-sm bg-fill px-1 py-px font-mono text-xs text-ink">touchline doctor --fix</code> mends it.
                  </p>
                ) : null}
                <ul className="mt-0.5 flex flex-col gap-0.5 text-xs text-ink-soft">
                  {finding.cases.slice(0, SHOWN).map((one) => (
                    <FindingCase key={one.id} code={finding.code} {...one} />
                  ))}
                  {finding.total > SHOWN ? <li>and {(finding.total - SHOWN).toLocaleString('en')} more</li> : null}
                </ul>
              </div>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
