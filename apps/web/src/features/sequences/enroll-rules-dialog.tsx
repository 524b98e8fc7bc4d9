import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { enrollRulesQuery, usePutEnrollRules } from '../../api/enroll-rules.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { EnrollRules, SequenceSummary } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { EnrollRulesFields } from './enroll-rules-fields.tsx';

interface EnrollRulesDialogProps {
  readonly sequence: Pick<SequenceSummary, 'id' | 'name'>;
  readonly onClose: () => void;
}

const FORM = 'enroll-rules';

/** Enrollment rules: re-enrollment, exclusivity and a daily limit. */
export function EnrollRulesDialog({ sequence, onClose }: EnrollRulesDialogProps) {
  const query = useQuery(enrollRulesQuery(sequence.id));
  const put = usePutEnrollRules(sequence.id);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Enrollment rules for “${sequence.name}”`}
      description="Applies to new enrollments in every version. Active leads are not affected."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={FORM} busy={put.isPending} disabled={query.data === undefined}>
            Save
          </Button>
        </>
      }
    >
      <QueryView query={query} loading={<SkeletonRows rows={3} />}>
        {(rules) => (
          <RulesForm
            rules={rules}
            problem={put.error}
            onSave={(next) =>
              put.mutate(next, {
                onSuccess: () => {
                  toast.success('Enrollment rules saved.');
                  onClose();
                },
              })
            }
          />
        )}
      </QueryView>
    </Dialog>
  );
}

interface RulesFormProps {
  readonly rules: EnrollRules;
  readonly problem: Error | null;
  readonly onSave: (rules: EnrollRules) => void;
}

function RulesForm({ rules, problem, onSave }: RulesFormProps) {
  const [value, setValue] = useState(rules);
  const errors = problem instanceof ApiProblem ? (problem.body.errors ?? []).map(({ message }) => message) : [];
  return (
    <form
      id={FORM}
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...value, exclusiveGroup: value.exclusiveGroup?.trim() || null });
      }}
    >
      <EnrollRulesFields value={value} onChange={setValue} />
      {problem ? <Callout tone="error">{errors.length > 0 ? errors.join(' ') : problem.message}</Callout> : null}
    </form>
  );
}
