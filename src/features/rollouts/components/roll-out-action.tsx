import type { Preflight, Probe } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { toast, toastError } from '../../../components/toast.ts';
import { useRollOutProbe } from '../../../lib/change-probe.ts';
import { useHasRight } from '../../../lib/use-session.ts';
import { preflightQuery } from '../api/get-preflight.ts';
import { PreflightDialog } from './preflight-dialog.tsx';

interface RollOutActionProps {
  readonly probe: Probe;
  readonly revision: number;
}

/** Rolls out at once where there is nothing to know; else the preflight comes first. */
export function RollOutAction({ probe, revision }: RollOutActionProps) {
  const mayRollOut = useHasRight('roll-out');
  const [isOpen, setOpen] = useState(false);
  const { data: preflight } = useQuery(preflightQuery(probe.id, revision));
  const { mutate, isPending } = useRollOutProbe();
  const rollOut = () =>
    mutate(
      { probe, revision },
      {
        onSuccess: () => toast({ title: `Revision ${revision} is on its way to the processors` }),
        onError: (error) => toastError('The revision was not rolled out', error),
      },
    );
  return (
    <>
      <Button
        variant="primary"
        size="sm"
        disabled={!mayRollOut}
        isPending={isPending}
        onClick={() => (needsLook(preflight) ? setOpen(true) : rollOut())}
      >
        Roll out
      </Button>
      <Button size="sm" disabled={!mayRollOut} onClick={() => setOpen(true)}>
        Schedule…
      </Button>
      {isOpen && <PreflightDialog probe={probe} revision={revision} onClose={() => setOpen(false)} />}
    </>
  );
}

/** One ring, no obstacle and no warning: then a dialog would only be in the way. */
function needsLook(preflight: Preflight | undefined): boolean {
  if (!preflight) return false;
  return preflight.rings.length > 1 || preflight.obstacles.length > 0 || preflight.warnings.length > 0;
}
