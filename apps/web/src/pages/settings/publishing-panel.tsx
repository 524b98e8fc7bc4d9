import { toast } from 'sonner';
import { useSaveWorkspaceSettings, type WorkspaceSettings } from '../../api/workspace.ts';
import { Panel } from '../../ui/panel.tsx';
import { Switch } from '../../ui/switch.tsx';

interface PublishingPanelProps {
  readonly settings: WorkspaceSettings;
  readonly disabled: boolean;
}

/** Whether publishing needs an approval. */
export function PublishingPanel({ settings, disabled }: PublishingPanelProps) {
  const save = useSaveWorkspaceSettings();
  return (
    <Panel title="Publishing">
      <Switch
        label="Publishing needs an approval"
        hint="A member asks, and another one who may publish reviews the changes and publishes or declines."
        disabled={disabled || save.isPending}
        checked={settings.needsApproval}
        onChange={(needsApproval) => save.mutate({ ...settings, needsApproval }, { onSuccess: () => toast.success('Settings saved.') })}
      />
    </Panel>
  );
}
