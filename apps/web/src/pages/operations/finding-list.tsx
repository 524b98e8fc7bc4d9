import { CircleAlert, TriangleAlert, Wrench } from 'lucide-react';
import { toast } from 'sonner';
import { useRepair } from '../../api/operations.ts';
import type { Diagnosis } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { count } from '../../copy/count.ts';
import { FindingCase } from './finding-case.tsx';
import { Part } from './panel-section.tsx';

const SHOWN = 5;

/** Invariants that do not hold: who is stuck, why, and what to do about it. */
export function FindingList({ findings }: { readonly findings: Diagnosis['findings'] }) {
  if (findings.length === 0) return null;
  const fixable = findings.some((finding) => finding.fixable);
  return (
    <Part
      title="Problems found"
      description="Found by health checks of the database. The command touchline doctor lists the same problems."
      aside={fixable ? <Mend /> : null}
    >
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
                  {finding.reason}{' '}
                  <span className="font-normal text-ink-faint tabular">
                    ({finding.isAtLeast ? 'at least ' : ''}
                    {finding.total.toLocaleString('en')})
                  </span>
                </h3>
                <p className="text-ink-soft">{repairText(finding.repair)}</p>
                <ul className="mt-0.5 flex flex-col gap-0.5 text-xs text-ink-soft">
                  {finding.cases.slice(0, SHOWN).map((one) => (
                    <FindingCase key={one.id} code={finding.code} {...one} />
                  ))}
                  {finding.total > SHOWN ? (
                    <li>
                      and {finding.isAtLeast ? 'at least ' : ''}
                      {(finding.total - SHOWN).toLocaleString('en')} more
                    </li>
                  ) : null}
                </ul>
              </div>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** The command's switch is the page's button. */
function repairText(repair: string): string {
  return repair.replaceAll(/`?--fix`?/g, 'Repair');
}

function Mend() {
  const repair = useRepair();
  return (
    <Button
      size="sm"
      icon={<Wrench aria-hidden />}
      busy={repair.isPending}
      onClick={() =>
        repair.mutate(undefined, {
          onSuccess: (repaired) =>
            toast.success(
              repaired === 0
                ? 'There was nothing to repair. The workers were woken.'
                : `${count(repaired, 'case was', 'cases were')} repaired.`,
            ),
        })
      }
    >
      Repair
    </Button>
  );
}
