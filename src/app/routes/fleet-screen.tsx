import { FleetPage } from '../../features/fleet/components/fleet-page.tsx';
import { EverythingSwitch } from '../../features/rip-cord/components/everything-switch.tsx';
import { SwitchesPanel } from '../../features/switches/components/switches-panel.tsx';

/** The processors of the environment, and the switches that reach all of them. */
export function FleetScreen() {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="min-h-48 grow">
        <FleetPage />
      </div>
      <SwitchesPanel first={<EverythingSwitch />} className="max-h-[45%] shrink-0 border-t" />
    </div>
  );
}
