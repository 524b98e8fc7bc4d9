import { CircleAlert, TriangleAlert, Wrench } from 'lucide-react';
import { toast } from 'sonner';
import { useRepair } from '../../api/operations.ts';
import type { Diagnosis } from '../../api/types.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { count, formatNumber } from '../../lib/format/number.ts';
import { FindingCase } from './finding-case.tsx';
import { PanelSection } from './panel-section.tsx';

const SHOWN = 5;

/** Violated invariants: the affected leads, the reason and the repair. */
export function FindingList({ findings }: { readonly findings: Diagnosis['findings'] }) {
  if (findings.length === 0) return null;
  const fixable = findings.some((finding) => finding.fixable);
  return (
    <PanelSection
      title="Problems found"
      description="Found by health checks of the database. The command touchline doctor lists the same problems."
      aside={fixable ? <RepairButton /> : null}
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
                    {formatNumber(finding.total)})
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
                      {formatNumber(finding.total - SHOWN)} more
                    </li>
                  ) : null}
                </ul>
              </div>
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}

/** The finding names the command's option, `--fix`. The page has a button instead. */
function repairText(repair: string): string {
  return repair.replaceAll(/`?--fix`?/g, 'Repair');
}

function RepairButton() {
  const repair = useRepair();
  return (
    <MayButton
      permission="messages.resend"
      size="sm"
      icon={<Wrench aria-hidden />}
      busy={repair.isPending}
      onClick={() =>
        repair.mutate(undefined, {
          onSuccess: (repaired) =>
            toast.success(
              repaired === 0
                ? 'There was nothing to repair. The workers were notified.'
                : `${count(repaired, 'case was', 'cases were')} repaired.`,
            ),
        })
      }
    >
      Repair
    </MayButton>
  );
}
