import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versionQuery } from '../../api/sequences.ts';
import type { Enrollment } from '../../api/types.ts';
import { stepNames } from '../../copy/step-names.ts';
import { ActionDialog } from './action-dialog.tsx';
import { StepField } from './step-field.tsx';

interface JumpDialogProps {
  readonly enrollment: Enrollment;
  readonly onClose: () => void;
}

/** Moves a lead to another step of its version. */
export function JumpDialog({ enrollment: { id, stepId, versionId, versionNumber }, onClose }: JumpDialogProps) {
  const document = useQuery(versionQuery(versionId)).data;
  const [step, setStep] = useState<string | null>(null);
  const name = document ? stepNames(document) : () => '';
  return (
    <ActionDialog
      enrollmentId={id}
      title="Move to another step"
      consequence="Moves the lead now. Touches send at the next allowed time, including ones already sent."
      confirm="Move"
      action={step === null ? null : { type: 'jump', step }}
      done={step === null ? '' : `Moved to ${name(step)}.`}
      onClose={onClose}
    >
      <StepField label={`Step of version ${versionNumber}`} document={document} except={stepId} value={step} onChange={setStep} />
    </ActionDialog>
  );
}
