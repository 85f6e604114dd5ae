import type { AttributeSelector } from '@lookout/contract';
import { Plus, Trash2 } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { Combobox } from '../../../components/combobox.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import type { SampleField } from '../../../lib/workers/sample-types.ts';

interface AttributeSelectorsProps {
  readonly selectors: readonly AttributeSelector[];
  /** Resource attributes in the live sample. */
  readonly seen: readonly SampleField[];
  readonly onChange: (selectors: AttributeSelector[]) => void;
}

const MOST_SELECTORS = 20;

/** Conditions on attributes of the emitting service; all must hold. */
export function AttributeSelectors({ selectors, seen, onChange }: AttributeSelectorsProps) {
  const replace = (index: number, selector: AttributeSelector) =>
    onChange(selectors.map((known, position) => (position === index ? selector : known)));
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-data font-medium">Attributes of the service</legend>
      {rowsOf(selectors).map(({ id, index, selector }) => (
        <div key={id} className="flex items-end gap-1.5">
          <Combobox
            label={`Key of condition ${index + 1}`}
            isLabelHidden
            className="min-w-0 grow"
            placeholder="Key"
            value={selector.key}
            options={seen.map(({ key }) => key)}
            onChange={(key) => replace(index, { ...selector, key })}
          />
          <Combobox
            label={`Value of condition ${index + 1}`}
            isLabelHidden
            className="min-w-0 grow"
            placeholder="Any value"
            value={selector.equals ?? ''}
            options={valuesOf(seen, selector.key)}
            onChange={(equals) => replace(index, withValue(selector.key, equals))}
          />
          <IconButton
            label={`Remove condition ${index + 1}`}
            icon={<Trash2 size={14} aria-hidden="true" />}
            onClick={() => onChange(selectors.filter((_, position) => position !== index))}
          />
        </div>
      ))}
      {selectors.length < MOST_SELECTORS && (
        <Button
          size="sm"
          variant="ghost"
          className="self-start"
          icon={<Plus size={14} aria-hidden="true" />}
          onClick={() => onChange([...selectors, { key: '' }])}
        >
          Add a condition
        </Button>
      )}
    </fieldset>
  );
}

/** Rows are told apart by their position: two conditions may be equal while they are typed. */
function rowsOf(selectors: readonly AttributeSelector[]) {
  return selectors.map((selector, index) => ({ id: `condition-${index}`, index, selector }));
}

function valuesOf(seen: readonly SampleField[], key: string): readonly string[] {
  return seen.find((field) => field.key === key)?.values.map(({ text }) => text) ?? [];
}

function withValue(key: string, equals: string): AttributeSelector {
  return equals === '' ? { key } : { key, equals };
}
