import { type SettingSwitch, switchSetting } from '@touchline/sequence';
import { Switch } from '../../ui/switch.tsx';
import { useEditor } from '../document/editor-context.ts';
import type { SettingsPartProps } from './settings-inspector.tsx';

/** Settings for later touches when one is held or skipped. Sequences of earlier releases have both off. */
export function OrderFields({ settings }: Pick<SettingsPartProps, 'settings'>) {
  const { document } = useEditor();
  const turn = (name: SettingSwitch) => (on: boolean) => document.edit((before) => switchSetting(before, name, on), `settings:${name}`);
  return (
    <>
      <Switch
        label="Held touches don’t delay other channels"
        hint="An email can go out before a text that waits for quiet hours. Off: later touches wait until the held one is sent."
        checked={settings.heldTouchesPass === true}
        onChange={turn('heldTouchesPass')}
      />
      <Switch
        label="Skipped touches keep their time"
        hint="When a touch is skipped, later touches keep their scheduled days. Off: they move forward."
        checked={settings.skippedKeepTime === true}
        onChange={turn('skippedKeepTime')}
      />
    </>
  );
}
