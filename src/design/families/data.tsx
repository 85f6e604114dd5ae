import { Badge } from '../../components/badge.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { DataTableColumn, DataTableSort } from '../../components/data-table-model.ts';
import { DiffView } from '../../components/diff/diff-view.tsx';
import { FieldChanges } from '../../components/field-changes.tsx';
import { JsonTree } from '../../components/json-tree.tsx';
import { formatRate } from '../../lib/format.ts';
import type { Family } from '../family.ts';
import { Held } from '../held.tsx';
import type { SpecimenProps } from '../specimen.tsx';

interface Line {
  readonly name: string;
  readonly service: string;
  readonly rate: number;
}

const LINES: readonly Line[] = [
  { name: 'LogLaunch', service: 'launcher', rate: 40.1 },
  { name: 'LogWelcome', service: 'welcome-page', rate: 7.88 },
  { name: 'LogAVeryLongNameThatNoColumnHasRoomFor', service: 'a-service-with-a-long-name', rate: 0.22 },
];

const MANY: readonly Line[] = Array.from({ length: 10_000 }, (_, index) => ({
  name: `Log${index + 1}`,
  service: LINES[index % 2]?.service ?? '',
  rate: (index * 7919) % 1000,
}));

const COLUMNS: readonly DataTableColumn<Line>[] = [
  {
    id: 'name',
    header: 'Durable ID',
    width: 'minmax(8rem, 2fr)',
    sortValue: ({ name }) => name,
    cell: ({ name }) => <span className="font-mono">{name}</span>,
  },
  {
    id: 'service',
    header: 'Service',
    width: 'minmax(6rem, 1fr)',
    hideBelow: 400,
    cell: ({ service }) => <Badge>{service}</Badge>,
  },
  {
    id: 'rate',
    header: 'Records',
    width: '5rem',
    align: 'end',
    sortValue: ({ rate }) => rate,
    cell: ({ rate }) => formatRate(rate),
  },
];

interface LinesTableProps {
  readonly label: string;
  readonly rows: readonly Line[];
  readonly selected?: string;
}

function LinesTable({ label, rows, selected }: LinesTableProps) {
  return (
    <Held<DataTableSort> initial={{ column: 'rate', direction: 'descending' }}>
      {(sort, holdSort) => (
        <Held initial={selected}>
          {(selectedKey, select) => (
            <div className="h-36 border">
              <DataTable
                label={label}
                columns={COLUMNS}
                rows={rows}
                keyOf={({ name }) => name}
                sort={sort}
                onSort={holdSort}
                selectedKey={selectedKey}
                onSelect={({ name }) => select(name)}
              />
            </div>
          )}
        </Held>
      )}
    </Held>
  );
}

const dataTable: SpecimenProps = {
  file: 'data-table',
  parts: ['data-table-header', 'data-table-row'],
  name: 'DataTable',
  when: 'Many things of a kind, to be compared, sorted and chosen. j and k move, Enter selects.',
  states: [
    {
      label: 'few rows, one chosen',
      isWide: true,
      shown: <LinesTable label="Few lines of code" rows={LINES} selected="LogWelcome" />,
    },
    {
      label: 'ten thousand rows',
      isWide: true,
      shown: <LinesTable label="Many lines of code" rows={MANY} />,
    },
    {
      label: 'hover',
      as: 'hover',
      isWide: true,
      shown: <LinesTable label="Lines under the pointer" rows={LINES.slice(0, 2)} />,
    },
    {
      label: 'focus',
      as: 'focus',
      isWide: true,
      shown: (
        <div className="h-24 border">
          <DataTable
            label="Lines with the focus"
            columns={COLUMNS}
            rows={LINES.slice(0, 2)}
            keyOf={({ name }) => name}
          />
        </div>
      ),
    },
    {
      label: 'no rows: show an EmptyState instead',
      isWide: true,
      shown: <LinesTable label="No lines of code" rows={[]} />,
    },
  ],
};

const RECORD = {
  body: 'Launched notepad.exe',
  severity: 9,
  isSampled: true,
  parent: null,
  attributes: { 'http.route': '/launch', codes: [200, 404], empty: {} },
  note: 'A text that is longer than a line of this page would hold. '.repeat(3),
};

const jsonTree: SpecimenProps = {
  file: 'json-tree',
  name: 'JsonTree',
  when: 'A value whose shape is not known: a record, an attribute. Arrow keys open and close.',
  states: [
    { label: 'to open and close', isWide: true, shown: <JsonTree label="A record" value={RECORD} /> },
    {
      label: 'to choose from, one chosen',
      isWide: true,
      shown: (
        <Held initial={JSON.stringify(['severity'])}>
          {(selectedId, hold) => (
            <JsonTree
              label="Fields to choose"
              value={{ body: RECORD.body, severity: RECORD.severity }}
              selectedId={selectedId}
              onSelect={({ id }) => hold(id)}
            />
          )}
        </Held>
      ),
    },
  ],
};

const diffView: SpecimenProps = {
  file: 'diff/diff-view',
  parts: ['diff/diff-editor'],
  name: 'DiffView',
  when: 'Two texts, and what differs between them.',
  states: [
    {
      label: 'different',
      isWide: true,
      shown: (
        <DiffView
          label="Query"
          language="plaintext"
          left={'logs\n| where severity < 9\n| drop'}
          right={'logs\n| where severity < 13\n| where service == "launcher"\n| drop'}
        />
      ),
    },
    {
      label: 'equal',
      isWide: true,
      shown: <DiffView label="Scope" language="plaintext" left="launcher" right="launcher" />,
    },
  ],
};

const fieldChanges: SpecimenProps = {
  name: 'FieldChanges',
  file: 'field-changes',
  when: 'What became of the fields of a record.',
  states: [
    {
      label: 'changed, added, removed',
      isWide: true,
      shown: (
        <FieldChanges
          changes={[
            { path: 'attributes.secret', before: 'sk_live_1', after: '***' },
            { path: 'attributes.region', after: 'eu-DE' },
            { path: 'attributes.path', before: '/items/7' },
          ]}
        />
      ),
    },
  ],
};

/** What shows data as it is. */
export const data: Family = {
  id: 'data',
  title: 'Data',
  about: 'What shows data as it is. Lists that can grow keep only the visible part in the page.',
  specimens: [dataTable, jsonTree, diffView, fieldChanges],
};
