import type { Preflight, Probe } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Spinner } from '../../../components/spinner.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { toast } from '../../../components/toast.ts';
import { useRollOutProbe } from '../../../lib/change-probe.ts';
import { preflightQuery } from '../api/get-preflight.ts';

interface PreflightDialogProps {
  readonly probe: Probe;
  readonly revision: number;
  readonly onClose: () => void;
}

/** What a rollout would change where, what stands against it, and when it shall begin. */
export function PreflightDialog({ probe, revision, onClose }: PreflightDialogProps) {
  const { data: preflight, error } = useQuery(preflightQuery(probe.id, revision));
  const [start, setStart] = useState('');
  const rollOut = useRollOutProbe();
  // The field speaks the reader's own time.
  const at = start === '' ? undefined : new Date(start).toISOString();
  const submit = () =>
    rollOut.mutate(
      { probe, revision, at },
      {
        onSuccess: () => {
          toast({ title: at ? `Revision ${revision} is scheduled` : `Revision ${revision} is on its way` });
          onClose();
        },
      },
    );
  const problem = rollOut.error ?? error;
  const isBlocked = at === undefined && (preflight?.obstacles.length ?? 0) > 0;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Roll out revision ${revision}`}
      description={preflight ? changeText(preflight) : undefined}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!preflight || isBlocked}
            isPending={rollOut.isPending}
            onClick={submit}
          >
            {at ? 'Schedule' : 'Roll out now'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {preflight ? <Findings preflight={preflight} /> : <Spinner />}
        <TextField
          label="Begins"
          type="datetime-local"
          hint="Leave it empty to begin now."
          value={start}
          onChange={setStart}
          error={problem?.message}
        />
      </div>
    </Dialog>
  );
}

function Findings({ preflight }: { readonly preflight: Preflight }) {
  return (
    <>
      <PreflightRings preflight={preflight} />
      <Notes tone="text-bad" items={preflight.obstacles} label="What stands against it" />
      <Notes tone="text-warn" items={preflight.warnings} label="What to know" />
    </>
  );
}

function changeText({ baseRevision }: Preflight): string {
  return baseRevision === null
    ? 'Nothing of this probe runs now.'
    : `Revision ${baseRevision} runs now, and comes back on a rollback.`;
}

function PreflightRings({ preflight }: { readonly preflight: Preflight }) {
  return (
    <ol aria-label="Rings" className="divide-y rounded border">
      {preflight.rings.map(({ name, bakeSeconds, agents }, index) => (
        <li key={name} className="flex flex-wrap items-baseline gap-x-2 px-2 py-1.5">
          <span className="tabular text-muted">{index + 1}</span>
          <span className="font-medium">{name}</span>
          <span className="text-data text-muted">
            {agents.length === 1 ? '1 processor' : `${agents.length} processors`}
            {bakeSeconds > 0 ? `, then watched for ${durationText(bakeSeconds)}` : ''}
          </span>
          <span className="w-full truncate text-data text-muted">
            {agents.map((agent) => `${agent.name}${agent.isConnected ? '' : ' (away)'}`).join(', ')}
          </span>
        </li>
      ))}
    </ol>
  );
}

function durationText(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

interface NotesProps {
  readonly tone: string;
  readonly label: string;
  readonly items: readonly string[];
}

function Notes({ tone, label, items }: NotesProps) {
  if (items.length === 0) return null;
  return (
    <ul aria-label={label} className={`list-inside list-disc ${tone}`}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
