import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useEnvironment, useHasRight } from '../../../lib/use-session.ts';
import { switchboardQuery } from '../api/get-switchboard.ts';
import { inOrder } from '../model.ts';
import { SwitchRow } from './switch-row.tsx';

interface SwitchesPanelProps {
  readonly className?: string;
  /** The row of the switch that outranks the others. */
  readonly first: ReactNode;
}

/** One switch for each service and theme that rolled-out probes name, below the one of everything. */
export function SwitchesPanel({ className, first }: SwitchesPanelProps) {
  const environment = useEnvironment();
  const mayOperate = useHasRight('operate');
  const [reason, setReason] = useState('');
  const { data: board, error, refetch } = useQuery(switchboardQuery(environment));
  return (
    <Panel
      title="Switches"
      detail="every probe of a service or theme at once"
      className={className ?? ''}
      bodyClassName="overflow-auto"
      actions={mayOperate && <ReasonField value={reason} onChange={setReason} />}
    >
      <ul aria-label="Switches" className="flex flex-col divide-y border-b">
        {first}
        {inOrder(board?.switches ?? []).map((state) => (
          <SwitchRow
            key={`${state.group.kind}:${state.group.name}`}
            state={state}
            board={{ environment, version: board?.version ?? 0, reason: reason.trim() }}
            onMoved={() => setReason('')}
          />
        ))}
      </ul>
      {error && !board && (
        <ErrorState title="The switches could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {board?.switches.length === 0 && (
        <p className="px-3 py-2 text-muted">
          A rolled-out probe that names a service or a theme brings its switch.
        </p>
      )}
    </Panel>
  );
}

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Asked beside the switches and not in a dialog: a reason must never stand between a person and off. */
function ReasonField({ value, onChange }: ReasonFieldProps) {
  return (
    <TextField
      isLabelHidden
      label="Reason for the next switch"
      placeholder="Reason (optional)"
      maxLength={1000}
      value={value}
      onChange={onChange}
      className="w-36 sm:w-64"
    />
  );
}
