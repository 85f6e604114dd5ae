import {
  type ApprovalRule,
  Persona,
  type PolicyDocument,
  RISK_DIMENSIONS,
  type RiskMeasure,
} from '@lookout/contract';
import { Plus, X } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { Select } from '../../../components/select.tsx';
import { Toggle } from '../../../components/toggle.tsx';
import { withKeys } from '../../../lib/with-keys.ts';

/** What the parts of the form are given. */
export interface PolicyFieldsProps {
  readonly document: PolicyDocument;
  readonly onChange: (change: Partial<PolicyDocument>) => void;
}

const MEASURES: readonly { readonly value: RiskMeasure; readonly label: string }[] = [
  ...RISK_DIMENSIONS.map((value) => ({ value, label: value })),
  { value: 'total', label: 'total' },
];
const ANYONE = 'anyone';
const APPROVERS = [
  { value: ANYONE, label: 'anyone who may review' },
  ...Persona.options.map((value) => ({ value, label: value })),
];
const NEW_RULE: ApprovalRule = { measure: 'total', atLeast: 8, approvals: 2, from: null };

/** Who has to approve, by risk, and what is not accepted at all. */
export function ApprovalFields({ document, onChange }: PolicyFieldsProps) {
  const { approvals, rules, ceilings, fastRedaction } = document;
  const setRule = (index: number, part: Partial<ApprovalRule>) =>
    onChange({ rules: rules.map((rule, at) => (at === index ? { ...rule, ...part } : rule)) });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">Approvals</legend>
      <NumberField
        label="People who must approve every probe"
        value={approvals}
        min={1}
        max={5}
        onChange={(value) => onChange({ approvals: value ?? 1 })}
        className="max-w-64"
      />
      {withKeys(rules).map(({ key, index, item: rule }) => (
        <div key={key} className="flex flex-wrap items-end gap-2">
          <Select
            label="Risk"
            value={rule.measure}
            options={MEASURES}
            onChange={(measure) => setRule(index, { measure })}
            className="w-32"
          />
          <NumberField
            label="From"
            value={rule.atLeast}
            min={0}
            max={20}
            onChange={(value) => setRule(index, { atLeast: value ?? 0 })}
            className="w-16"
          />
          <NumberField
            label="People"
            value={rule.approvals}
            min={1}
            max={5}
            onChange={(value) => setRule(index, { approvals: value ?? 1 })}
            className="w-16"
          />
          <Select
            label="Of"
            value={rule.from ?? ANYONE}
            options={APPROVERS}
            onChange={(from) => setRule(index, { from: from === ANYONE ? null : (from as Persona) })}
            className="w-48"
          />
          <IconButton
            label="Remove this rule"
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => onChange({ rules: rules.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          size="sm"
          icon={<Plus size={12} aria-hidden="true" />}
          onClick={() => onChange({ rules: [...rules, NEW_RULE] })}
        >
          Add a rule
        </Button>
        <Toggle
          label="Redactions may go fast"
          showsLabel
          isOn={fastRedaction}
          onToggle={(isOn) => onChange({ fastRedaction: isOn })}
        />
      </div>
      <NumberField
        label="Highest total risk that is accepted"
        hint="Leave it empty to accept any."
        value={ceilings.find(({ measure }) => measure === 'total')?.atMost ?? null}
        min={0}
        max={20}
        onChange={(value) => onChange({ ceilings: withTotal(ceilings, value) })}
        className="max-w-64"
      />
    </fieldset>
  );
}

function withTotal(ceilings: PolicyDocument['ceilings'], atMost: number | null): PolicyDocument['ceilings'] {
  const others = ceilings.filter(({ measure }) => measure !== 'total');
  return atMost === null ? others : [...others, { measure: 'total', atMost }];
}
