import type { Probe } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button, buttonClasses } from '../../../components/button.tsx';
import { toastError } from '../../../components/toast.ts';
import { useSwitchProbe } from '../../../lib/switch-probe.ts';
import { useHasRight } from '../../../lib/use-session.ts';
import { type NextStep, nextStep } from '../model/next-step.ts';
import type { RolloutSlots } from '../rollout-slots.ts';
import { SubmitDialog } from './submit-dialog.tsx';

/** The step that is due for a probe, with the button that takes it. Nothing when nothing is due. */
export function NextStepBar({
  probe,
  RollOut,
}: {
  readonly probe: Probe;
  readonly RollOut: RolloutSlots['Action'];
}) {
  const step = nextStep(probe);
  const missingRight = useMissingRight(step.kind);
  if (step.text === '') return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <StepAction probe={probe} step={step} RollOut={RollOut} />
      <span className="text-muted">
        {step.text} {missingRight}
      </span>
    </div>
  );
}

/** Why the button of a step is disabled for this person; empty when it is not. */
function useMissingRight(kind: NextStep['kind']): string {
  const mayAuthor = useHasRight('author');
  const mayRollOut = useHasRight('roll-out');
  const mayOperate = useHasRight('operate');
  if (kind === 'submit' && !mayAuthor) return 'Your account may not author probes here.';
  if (kind === 'roll-out' && !mayRollOut) return 'Your account may not roll out here.';
  if (kind === 'switch-on' && !mayOperate) return 'Your account may not switch probes here.';
  return '';
}

interface StepActionProps {
  readonly probe: Probe;
  readonly step: NextStep;
  readonly RollOut: RolloutSlots['Action'];
}

function StepAction({ probe, step, RollOut }: StepActionProps): ReactNode {
  switch (step.kind) {
    case 'submit':
      return <SubmitAction probe={probe} />;
    case 'roll-out':
      return <RollOut probe={probe} revision={step.revision} />;
    case 'switch-on':
      return <SwitchOnAction probe={probe} />;
    case 'wait':
    case 'revise':
      return (
        <Link
          to="/approvals/$reviewId"
          params={{ reviewId: step.reviewId }}
          className={buttonClasses('secondary', 'sm')}
        >
          {step.kind === 'wait' ? 'Open the request' : 'Read what to change'}
        </Link>
      );
    default:
      return null;
  }
}

function SubmitAction({ probe }: { readonly probe: Probe }) {
  const mayAuthor = useHasRight('author');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" size="sm" disabled={!mayAuthor} onClick={() => setOpen(true)}>
        Submit for review
      </Button>
      {isOpen && <SubmitDialog probe={probe} onClose={() => setOpen(false)} />}
    </>
  );
}

function SwitchOnAction({ probe }: { readonly probe: Probe }) {
  const mayOperate = useHasRight('operate');
  const { mutate } = useSwitchProbe({
    onError: (error) => toastError('The probe was not switched on', error),
  });
  return (
    <Button size="sm" disabled={!mayOperate} onClick={() => mutate({ probe, isOn: true })}>
      {probe.state.kind === 'tripped' ? 'Switch on again' : 'Switch on'}
    </Button>
  );
}
