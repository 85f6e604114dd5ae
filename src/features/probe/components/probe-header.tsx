import type { Probe } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { buttonClasses } from '../../../components/button.tsx';
import { toastError } from '../../../components/toast.ts';
import { Toggle } from '../../../components/toggle.tsx';
import { canSwitch, isPending, isSwitchedOn, stateDetail } from '../../../lib/probe-state.ts';
import { useSwitchProbe } from '../../../lib/switch-probe.ts';
import { useHasRight } from '../../../lib/use-session.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import type { RolloutSlots } from '../rollout-slots.ts';
import { NextStepBar } from './next-step-bar.tsx';
import { StateBadge } from './state-badge.tsx';

/** Name, valve and state of a probe, and the step that is due. */
export function ProbeHeader({
  probe,
  RollOut,
}: {
  readonly probe: Probe;
  readonly RollOut: RolloutSlots['Action'];
}) {
  const mayAuthor = useHasRight('author');
  const { document, state } = probe;
  return (
    <header className="border-b px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Valve probe={probe} />
        <h1 className="min-w-0 text-title font-semibold">{document.title}</h1>
        <StateBadge state={state} />
        <span aria-live="polite" className="min-w-0 text-data text-muted">
          {stateDetail(state)}
        </span>
        {mayAuthor && (
          <Link
            to="/probes/$probeId/edit"
            params={{ probeId: probe.id }}
            className={`${buttonClasses('secondary', 'sm')} ml-auto`}
          >
            <Pencil size={12} aria-hidden="true" /> Edit
          </Link>
        )}
      </div>
      {document.description && (
        <p className="mt-1 max-h-32 max-w-3xl overflow-y-auto text-muted">{document.description}</p>
      )}
      <NextStepBar probe={probe} RollOut={RollOut} />
    </header>
  );
}

function Valve({ probe }: { readonly probe: Probe }) {
  const mayOperate = useHasRight('operate');
  const { mutate } = useSwitchProbe({ onError: (error) => toastError('The probe was not switched', error) });
  const isOn = isSwitchedOn(probe.state);
  const isUsable = mayOperate && canSwitch(probe);
  useShortcut({ keys: 't', label: 'Switch this probe on or off' }, () => mutate({ probe, isOn: !isOn }), {
    isEnabled: isUsable,
  });
  return (
    <Toggle
      isOn={isOn}
      isPending={isPending(probe.state)}
      isDisabled={!isUsable}
      label={`${probe.document.title} is on`}
      onToggle={(next) => mutate({ probe, isOn: next })}
    />
  );
}
