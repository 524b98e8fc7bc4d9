import { type SettingSwitch, switchSetting } from '@touchline/sequence';
import { Switch } from '../../ui/switch.tsx';
import { useEditor } from '../document/editor-context.ts';
import type { SettingsPartProps } from './settings-inspector.tsx';

/** What happens to later touches when one is held or skipped. Sequences of earlier releases have neither until it is switched on. */
export function OrderFields({ settings }: Pick<SettingsPartProps, 'settings'>) {
  const { document } = useEditor();
  const turn = (name: SettingSwitch) => (on: boolean) => document.edit((before) => switchSetting(before, name, on), `settings:${name}`);
  return (
    <>
      <Switch
        label="Held touches don’t delay other channels"
        hint="A text that waits for quiet hours to end lets an email go out first. Off: later touches wait until it is sent."
        checked={settings.heldTouchesPass === true}
        onChange={turn('heldTouchesPass')}
      />
      <Switch
        label="Skipped touches keep their time"
        hint="When a touch is skipped, later touches still go out on their planned days. Off: they move forward."
        checked={settings.skippedKeepTime === true}
        onChange={turn('skippedKeepTime')}
      />
    </>
  );
}
