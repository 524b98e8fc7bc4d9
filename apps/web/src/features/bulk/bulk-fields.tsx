import { useQuery } from '@tanstack/react-query';
import { draftQuery } from '../../api/sequences.ts';
import type { BulkActionRequest } from '../../api/types.ts';
import { Switch } from '../../ui/switch.tsx';
import { type DateAndTime, fieldsOf, futureInstant, InstantFields } from '../enrollments/instant-fields.tsx';
import { StepField } from '../enrollments/step-field.tsx';
import type { BulkAction } from './bulk-actions.ts';

interface Answers {
  readonly keepDays: boolean;
  readonly at: DateAndTime;
  readonly step: string | null;
}

/** Defaults: this time tomorrow, no step. */
export function blankAnswers(): Answers {
  return { keepDays: false, at: fieldsOf(Temporal.Now.instant().add({ hours: 24 }).toString(), null), step: null };
}

/** The request. Null while input is missing. */
export function bulkAction({ type }: BulkAction, { keepDays, at, step }: Answers): BulkActionRequest['action'] | null {
  if (type === 'resume') return { type, keepDays };
  if (type === 'jump') return step === null ? null : { type, step };
  if (type === 'reschedule') {
    const instant = futureInstant(at, null);
    return instant === null ? null : { type, at: instant };
  }
  if (type === 'exit') return { type, reason: 'exited-by-person' };
  return { type };
}

interface BulkFieldsProps {
  readonly action: BulkAction;
  readonly sequenceId: string;
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** Additional input for a bulk action. */
export function BulkFields({ action, sequenceId, answers, onChange }: BulkFieldsProps) {
  const document = useQuery({ ...draftQuery(sequenceId), enabled: action.asks === 'step' }).data?.document;
  switch (action.asks) {
    case 'keep-days':
      return (
        <Switch
          label="Extend waits by the paused time"
          hint="Due times move by the length of the pause. Otherwise everything that came due is due now."
          checked={answers.keepDays}
          onChange={(keepDays) => onChange({ ...answers, keepDays })}
        />
      );
    case 'instant':
      return <InstantFields value={answers.at} onChange={(at) => onChange({ ...answers, at })} timeZone={null} />;
    case 'step':
      return <StepField label="Step" document={document} value={answers.step} onChange={(step) => onChange({ ...answers, step })} />;
    case undefined:
      return null;
  }
}
