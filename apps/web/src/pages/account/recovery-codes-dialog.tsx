import { Download } from 'lucide-react';
import { CopyButton } from '../../features/account/copy-button.tsx';
import { download } from '../../lib/files/download.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface RecoveryCodesDialogProps {
  readonly codes: readonly string[];
  readonly account: string;
  readonly onClose: () => void;
}

/** Shows recovery codes once. */
export function RecoveryCodesDialog({ codes, account, onClose }: RecoveryCodesDialogProps) {
  const text = `${codes.join('\n')}\n`;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Save your recovery codes"
      description="Each code signs you in once when your phone is not at hand."
      footer={
        <Button tone="primary" onClick={onClose}>
          I have saved them
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <ul aria-label="Recovery codes" className="grid grid-cols-2 gap-2 rounded-lg bg-sunken p-3 font-mono text-sm">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <CopyButton text={text} label="Copy" />
          <Button
            size="sm"
            icon={<Download aria-hidden />}
            onClick={() => download('touchline-recovery-codes.txt', `Touchline recovery codes of ${account}\n\n${text}`, 'text/plain')}
          >
            Download
          </Button>
        </div>
        <Callout tone="warning">They are shown only now. Keep them where you keep passwords.</Callout>
      </div>
    </Dialog>
  );
}
