import type { SwitchState } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { useHasRight } from '../../../lib/use-session.ts';
import { useSetSwitches } from '../api/use-set-switches.ts';
import { switchSign } from '../model.ts';
import { LastMove } from './last-move.tsx';

interface SwitchRowProps {
  readonly state: SwitchState;
  /** The switches as they are seen, and what is told with the next move. */
  readonly board: { readonly environment: string; readonly version: number; readonly reason: string };
  readonly onMoved: () => void;
}

/** The switch of one service or theme: how its probes stand, who moved it last and why, and what it left off. */
export function SwitchRow(props: SwitchRowProps) {
  const { group, lastMove } = props.state;
  const { word, tone, detail } = switchSign(props.state);
  return (
    <li className="flex min-h-9 flex-wrap items-center gap-x-2 gap-y-1 px-3 py-1">
      <span className="w-17 shrink-0 text-data text-muted">{group.kind}</span>
      <Link
        to="/probes"
        search={{ [group.kind]: group.name }}
        className="min-w-0 truncate font-medium underline-offset-2 hover:underline"
      >
        {group.name}
      </Link>
      <Badge tone={tone}>{word}</Badge>
      <span className="min-w-0 text-data text-muted">{detail}</span>
      <SwitchButtons {...props} />
      {lastMove && <LastMove environment={props.board.environment} move={lastMove} />}
    </li>
  );
}

/** Off needs no confirmation: it is the safe way, and meant to be quick. */
function SwitchButtons({ state, board, onMoved }: SwitchRowProps) {
  const mayOperate = useHasRight('operate');
  const move = useSetSwitches(board.environment);
  const { group, isOn, probes } = state;
  if (!mayOperate) return null;
  const { version, reason } = board;
  const turn = (shallBeOn: boolean) => () =>
    move.mutate({ group, isOn: shallBeOn, version, ...(reason ? { reason } : {}) }, { onSuccess: onMoved });
  const isGoing = (shallBeOn: boolean) => move.isPending && move.variables.isOn === shallBeOn;
  const nameOf = (word: string) => `Switch ${word} the ${group.kind} ${group.name}`;
  return (
    <span className="ml-auto flex gap-1.5">
      {isOn < probes && (
        <Button size="sm" aria-label={nameOf('on')} isPending={isGoing(true)} onClick={turn(true)}>
          Switch on
        </Button>
      )}
      {isOn > 0 && (
        <Button size="sm" aria-label={nameOf('off')} isPending={isGoing(false)} onClick={turn(false)}>
          Switch off
        </Button>
      )}
    </span>
  );
}
