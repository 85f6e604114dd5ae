import { Chip } from '../../../components/chip.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { Select } from '../../../components/select.tsx';
import { formatAbsoluteTime, formatDuration } from '../../../lib/format.ts';
import { type AlertDraft, lastHours } from '../model/alert-draft.ts';
import type { AlertFieldsProps } from './alert-fields.tsx';

type ConditionFieldsProps = Pick<AlertFieldsProps, 'draft' | 'problems' | 'onChange'>;

/** When an alert fires: beyond a bound, or away from what was usual. */
export function ConditionFields({ draft, problems, onChange }: ConditionFieldsProps) {
  const { kind, side } = draft;
  const choose = (next: AlertDraft['kind']) =>
    onChange({ kind: next, side: next === 'normal' ? 'either' : side === 'below' ? 'below' : 'above' });
  return (
    <fieldset className="flex flex-col gap-3 border-y py-3">
      <legend className="sr-only">Condition</legend>
      <div className="flex gap-1">
        <Chip isSelected={kind === 'threshold'} onClick={() => choose('threshold')}>
          Beyond a bound
        </Chip>
        <Chip isSelected={kind === 'normal'} onClick={() => choose('normal')}>
          Differs from the usual
        </Chip>
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Select
          label="Fires when it is"
          value={side}
          onChange={(next) => onChange({ side: next })}
          options={kind === 'normal' ? [...SIDES, { value: 'either', label: 'Either' }] : SIDES}
        />
        {kind === 'threshold' ? (
          <NumberField
            label="Bound"
            value={draft.value}
            onChange={(value) => onChange({ value })}
            error={problems.value}
          />
        ) : (
          <Select
            label="Sensitivity"
            value={draft.sensitivity}
            onChange={(sensitivity) => onChange({ sensitivity })}
            options={SENSITIVITIES}
          />
        )}
      </div>
      {kind === 'normal' && <TrainedOn trainedOn={draft.trainedOn} onChange={onChange} />}
    </fieldset>
  );
}

const SIDES = [
  { value: 'above', label: 'Above' },
  { value: 'below', label: 'Below' },
] as const;

const SENSITIVITIES = [
  { value: 'low', label: 'Low', detail: '6 × the usual spread' },
  { value: 'medium', label: 'Medium', detail: '4 ×' },
  { value: 'high', label: 'High', detail: '3 ×' },
] as const;

const STRETCHES = [
  [1, 'the last hour'],
  [6, 'the last 6 hours'],
  [24, 'the last 24 hours'],
  [168, 'the last 7 days'],
] as const;

interface TrainedOnProps extends Pick<AlertDraft, 'trainedOn'> {
  readonly onChange: (change: Pick<AlertDraft, 'trainedOn'>) => void;
}

function TrainedOn({ trainedOn: { from, to }, onChange }: TrainedOnProps) {
  const length = Date.parse(to) - Date.parse(from);
  return (
    <div>
      <p className="mb-1 text-data font-medium">Usual is what it was in</p>
      <div className="flex flex-wrap gap-1">
        {STRETCHES.map(([hours, label]) => (
          <Chip key={hours} onClick={() => onChange({ trainedOn: lastHours(hours, Date.now()) })}>
            {label}
          </Chip>
        ))}
      </div>
      <p className="mt-1 text-data text-muted">
        {formatDuration(length)} from {formatAbsoluteTime(from)}. Or draw on the chart a time in which all was
        well.
      </p>
    </div>
  );
}
