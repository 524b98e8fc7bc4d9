import { useQuery } from '@tanstack/react-query';
import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { previewQuery, type TrialContent } from '../../../api/trial-messages.ts';
import { channelView } from '../../../channels/registry.ts';
import { problemText } from '../../../api/problem.ts';
import { Callout } from '../../../ui/callout.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { LeadSelect } from './lead-select.tsx';
import { MessageAsSent } from './message-as-sent.tsx';
import { TestForm } from './test-form.tsx';

export type Device = 'screen' | 'phone';

interface TrialDialogProps {
  readonly content: TrialContent;
  /** Opened to send a test, not to preview. */
  readonly sending: boolean;
  readonly onClose: () => void;
}

/** Preview of a message, rendered by the server as for a real send, with a test form. */
export function TrialDialog({ content, sending, onClose }: TrialDialogProps) {
  const [leadId, setLeadId] = useState<string | null>(null);
  const [device, setDevice] = useState<Device>('screen');
  const { data, error } = useQuery(previewQuery(content, leadId));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Preview"
      width="lg"
      footer={<TestForm content={content} leadId={leadId} sending={sending} />}
    >
      <div className="flex flex-wrap items-end justify-between gap-3 pb-4">
        <LeadSelect value={leadId} onChange={setLeadId} />
        {channelView(content.channel).trial?.hasWidths ? <DeviceChoice value={device} onChange={setDevice} /> : null}
      </div>
      {error ? (
        <Callout tone="error">{problemText(error)}</Callout>
      ) : data ? (
        <MessageAsSent message={data} device={device} />
      ) : (
        <Skeleton className="h-64" />
      )}
    </Dialog>
  );
}

function DeviceChoice({ value, onChange }: { readonly value: Device; readonly onChange: (device: Device) => void }) {
  return (
    <Segmented
      label="Width"
      value={value}
      onChange={onChange}
      options={[
        {
          value: 'screen',
          label: (
            <>
              <Monitor aria-hidden /> Screen
            </>
          ),
        },
        {
          value: 'phone',
          label: (
            <>
              <Smartphone aria-hidden /> Phone
            </>
          ),
        },
      ]}
    />
  );
}
