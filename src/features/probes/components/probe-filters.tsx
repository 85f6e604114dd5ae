import type { Probe } from '@lookout/contract';
import { Chip } from '../../../components/chip.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { Select } from '../../../components/select.tsx';
import { STATE_LABELS } from '../../../lib/probe-state.ts';
import { countStates, servicesOf, themesOf } from '../model.ts';
import { type ProbesSearch, STATE_FILTERS } from '../url.ts';

interface ProbeFiltersProps {
  readonly probes: readonly Probe[];
  readonly search: ProbesSearch;
  readonly onChange: (change: Partial<ProbesSearch>) => void;
}

const EVERY = '*';

/** Search and chips; what they say is in the URL. States that no probe is in have no chip. */
export function ProbeFilters({ probes, search, onChange }: ProbeFiltersProps) {
  const counts = countStates(probes);
  const chosen = search.state ?? [];
  const toggleState = (kind: (typeof STATE_FILTERS)[number]) => {
    const next = chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind];
    onChange({ state: next.length > 0 ? next : undefined });
  };
  return (
    <search className="flex flex-wrap items-center gap-2 border-b px-3 py-2">
      <SearchField
        isMain
        label="Search probes"
        value={search.q ?? ''}
        onChange={(q) => onChange({ q: q || undefined })}
        className="w-full sm:w-56"
      />
      <NameFilter
        label="Service"
        names={servicesOf(probes)}
        value={search.service}
        onChange={(service) => onChange({ service })}
      />
      <NameFilter
        label="Theme"
        names={themesOf(probes)}
        value={search.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <Chip
        isSelected={search.owner === 'mine'}
        onClick={() => onChange({ owner: search.owner === 'mine' ? undefined : 'mine' })}
      >
        Mine
      </Chip>
      {STATE_FILTERS.filter((kind) => counts.has(kind) || chosen.includes(kind)).map((kind) => (
        <Chip key={kind} isSelected={chosen.includes(kind)} onClick={() => toggleState(kind)}>
          {STATE_LABELS[kind]} <span className="tabular">{counts.get(kind) ?? 0}</span>
        </Chip>
      ))}
    </search>
  );
}

interface NameFilterProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** One of the names, or every one; nothing where no probe has a name to choose. */
function NameFilter({ label, names, value, onChange }: NameFilterProps) {
  if (names.length === 0 && value === undefined) return null;
  // A link may carry a name that no probe has any more: it stays visible, so that it can be taken back.
  const all = value === undefined || names.includes(value) ? names : [...names, value];
  const options = all.map((name) => ({ value: name, label: name }));
  return (
    <Select
      isLabelHidden
      label={label}
      value={value ?? EVERY}
      options={[{ value: EVERY, label: `Every ${label.toLowerCase()}` }, ...options]}
      onChange={(next) => onChange(next === EVERY ? undefined : next)}
      className="w-40"
    />
  );
}
