import { Field as Base } from '@base-ui/react/field';
import { Combobox } from '../../components/combobox.tsx';
import { CONTROL_CLASSES, Field } from '../../components/field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { RangePicker } from '../../components/range-picker.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select, type SelectOption } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { RangeSearch } from '../../lib/time-range.ts';
import type { Family } from '../family.ts';
import { Held } from '../held.tsx';
import type { SpecimenProps } from '../specimen.tsx';

const ignore = () => undefined;
const LONG = 'Every record of the launcher that starts a process for longer than five seconds';

const field: SpecimenProps = {
  file: 'field',
  name: 'Field',
  when: 'Ties label, hint and error to a control of Base UI, for a field that is none of those below.',
  states: [
    {
      label: 'around any control',
      shown: (
        <Field label="Colour" hint="Of the line in charts.">
          <Base.Control className={CONTROL_CLASSES} defaultValue="blue" />
        </Field>
      ),
    },
    {
      label: 'error',
      shown: (
        <Field label="Shade" error="There is no such colour. Take one of the eight.">
          <Base.Control className={CONTROL_CLASSES} defaultValue="blau" />
        </Field>
      ),
    },
  ],
};

const textField: SpecimenProps = {
  file: 'text-field',
  name: 'TextField',
  when: 'One line of text: a name, an address.',
  states: [
    {
      label: 'to try',
      shown: (
        <Held initial="">
          {(value, hold) => (
            <TextField label="Name" value={value} onChange={hold} placeholder="Drop LogLaunch" />
          )}
        </Held>
      ),
    },
    {
      label: 'hint',
      shown: <TextField label="Owner" value="dana" onChange={ignore} hint="A person or a team." />,
    },
    {
      label: 'error',
      shown: (
        <TextField label="E-mail" value="dana" onChange={ignore} error="This is no address: it needs an @." />
      ),
    },
    { label: 'focus', as: 'focus', shown: <TextField label="Team" value="edge" onChange={ignore} /> },
    { label: 'disabled', shown: <TextField label="Account" value="omar" onChange={ignore} disabled /> },
    {
      label: 'hidden label',
      shown: <TextField label="Filter" isLabelHidden value="" onChange={ignore} placeholder="Filter" />,
    },
    { label: 'long text', shown: <TextField label="Purpose" value={LONG} onChange={ignore} /> },
  ],
};

const textArea: SpecimenProps = {
  file: 'text-area',
  name: 'TextArea',
  when: 'Several lines of text: a reason, a remark. It grows with what is written.',
  states: [
    {
      label: 'to try',
      shown: (
        <Held initial="">
          {(value, hold) => (
            <TextArea
              label="Reason"
              className="w-64"
              value={value}
              onChange={hold}
              placeholder="Why this, and why now"
            />
          )}
        </Held>
      ),
    },
    {
      label: 'error',
      shown: (
        <TextArea
          label="Remark"
          className="w-64"
          value=""
          onChange={ignore}
          error="Say what should change."
        />
      ),
    },
    {
      label: 'focus',
      as: 'focus',
      shown: <TextArea label="Answer" className="w-64" value="Done." onChange={ignore} />,
    },
    {
      label: 'disabled',
      shown: <TextArea label="Verdict" className="w-64" value="Approved." onChange={ignore} disabled />,
    },
    {
      label: 'long text',
      shown: (
        <TextArea label="Story" className="w-96 max-w-full" value={`${LONG}. `.repeat(4)} onChange={ignore} />
      ),
    },
  ],
};

const numberField: SpecimenProps = {
  file: 'number-field',
  name: 'NumberField',
  when: 'A number with its unit; arrow keys step it.',
  states: [
    {
      label: 'to try',
      shown: (
        <Held<number | null> initial={20}>
          {(value, hold) => (
            <NumberField label="Budget" value={value} onChange={hold} min={0} max={100} step={5} unit="µs" />
          )}
        </Held>
      ),
    },
    { label: 'empty', shown: <NumberField label="Limit" value={null} onChange={ignore} /> },
    {
      label: 'error',
      shown: <NumberField label="Share" value={140} onChange={ignore} unit="%" error="At most 100 %." />,
    },
    {
      label: 'focus',
      as: 'focus',
      shown: <NumberField label="Days" value={14} onChange={ignore} unit="days" />,
    },
    { label: 'disabled', shown: <NumberField label="Rings" value={3} onChange={ignore} isDisabled /> },
  ],
};

type Placement = 'gateway' | 'agent' | 'collector';

const PLACEMENTS: readonly SelectOption<Placement>[] = [
  { value: 'gateway', label: 'Gateway', detail: 'everything' },
  { value: 'agent', label: 'In the process' },
  { value: 'collector', label: 'Collector of OpenTelemetry with a long name' },
];

const select: SpecimenProps = {
  file: 'select',
  name: 'Select',
  when: 'One of a few known values. For many, or for values of one’s own, use Combobox.',
  states: [
    {
      label: 'to try',
      shown: (
        <Held<Placement> initial="gateway">
          {(value, hold) => <Select label="Placement" value={value} onChange={hold} options={PLACEMENTS} />}
        </Held>
      ),
    },
    {
      label: 'error',
      shown: (
        <Select
          label="Place"
          value="agent"
          onChange={ignore}
          options={PLACEMENTS}
          error="A window of a minute cannot run there."
        />
      ),
    },
    {
      label: 'focus',
      as: 'focus',
      shown: <Select label="Where" value="gateway" onChange={ignore} options={PLACEMENTS} />,
    },
    {
      label: 'disabled',
      shown: <Select label="Runs in" value="agent" onChange={ignore} options={PLACEMENTS} isDisabled />,
    },
    {
      label: 'long text',
      shown: (
        <Select label="Runs at" value="collector" onChange={ignore} options={PLACEMENTS} className="w-44" />
      ),
    },
  ],
};

const SERVICES = ['launcher', 'welcome-page', 'page-cache', 'work-queue', 'file-hasher'];

const combobox: SpecimenProps = {
  file: 'combobox',
  name: 'Combobox',
  when: 'A text with suggestions: one of many values, or one of one’s own.',
  states: [
    {
      label: 'to try',
      shown: (
        <Held initial="">
          {(value, hold) => (
            <Combobox label="Service" value={value} onChange={hold} options={SERVICES} placeholder="Any" />
          )}
        </Held>
      ),
    },
    {
      label: 'no suggestions',
      shown: <Combobox label="Attribute" value="x" onChange={ignore} options={[]} />,
    },
    {
      label: 'error',
      shown: (
        <Combobox
          label="Program"
          value="lancher"
          onChange={ignore}
          options={SERVICES}
          error="Nothing runs under this name."
        />
      ),
    },
    {
      label: 'focus',
      as: 'focus',
      shown: <Combobox label="Theme" value="cost" onChange={ignore} options={['cost', 'privacy']} />,
    },
  ],
};

const searchField: SpecimenProps = {
  file: 'search-field',
  name: 'SearchField',
  when: 'Narrows what is listed below it. Esc empties it; the main one of a page is reached by /.',
  states: [
    {
      label: 'to try',
      shown: (
        <Held initial="">
          {(value, hold) => <SearchField label="Search Durable IDs" value={value} onChange={hold} />}
        </Held>
      ),
    },
    { label: 'filled', shown: <SearchField label="Search probes" value="launch" onChange={ignore} /> },
    { label: 'focus', as: 'focus', shown: <SearchField label="Search people" value="" onChange={ignore} /> },
  ],
};

const rangePicker: SpecimenProps = {
  file: 'range-picker',
  name: 'RangePicker',
  when: 'Which time charts show: a stretch that ends now, or a fixed one.',
  states: [
    {
      label: 'to try',
      shown: (
        <Held<RangeSearch> initial={{}}>
          {(search, hold) => <RangePicker search={search} onChange={hold} />}
        </Held>
      ),
    },
    {
      label: 'fixed',
      shown: (
        <RangePicker
          search={{ from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' }}
          onChange={ignore}
        />
      ),
    },
  ],
};

/** What is filled in. */
export const fields: Family = {
  id: 'fields',
  title: 'Fields',
  about: 'What is filled in. Every field has a label; an error says what is wrong and how to mend it.',
  specimens: [field, textField, textArea, numberField, select, combobox, searchField, rangePicker],
};
