import { CopyButton } from '../../../features/account/copy-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

interface NewKeyDialogProps {
  readonly secret: string;
  readonly onClose: () => void;
}

/** Shows a new key once: the server stores only its hash. */
export function NewKeyDialog({ secret, onClose }: NewKeyDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Copy the key now"
      footer={
        <Button tone="primary" onClick={onClose}>
          I have saved it
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Callout tone="warning">It is shown only once. If you lose it, revoke it and create another.</Callout>
        <div className="flex items-center gap-2">
          <code className="min-w-0 flex-1 rounded-md bg-sunken px-2.5 py-1.5 font-mono text-xs break-all">{secret}</code>
          <CopyButton text={secret} label="Copy" />
        </div>
        <p className="text-sm text-ink-soft">
          Send it in a header: <code className="font-mono text-xs">Authorization: Bearer {'<key>'}</code>. A key in an address is refused,
          because addresses are logged.
        </p>
      </div>
    </Dialog>
  );
}
