import type { Probe } from '@lookout/contract';
import { Chip } from '../../../components/chip.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { Select } from '../../../components/select.tsx';
import { STATE_LABELS } from '../../../lib/probe-state.ts';
import { countStates, servicesOf } from '../model.ts';
import { type ProbesSearch, STATE_FILTERS } from '../url.ts';

interface ProbeFiltersProps {
  readonly probes: readonly Probe[];
  readonly search: ProbesSearch;
  readonly onChange: (change: Partial<ProbesSearch>) => void;
}

const EVERY_SERVICE = '*';

/** Search and chips; what they say is in the URL. States that no probe is in have no chip. */
export function ProbeFilters({ probes, search, onChange }: ProbeFiltersProps) {
  const counts = countStates(probes);
  const chosen = search.state ?? [];
  const toggleState = (kind: (typeof STATE_FILTERS)[number]) => {
    const next = chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind];
    onChange({ state: next.length > 0 ? next : undefined });
  };
  const services = [EVERY_SERVICE, ...servicesOf(probes)].map((value) => ({
    value,
    label: value === EVERY_SERVICE ? 'Every service' : value,
  }));
  return (
    <search className="flex flex-wrap items-center gap-2 border-b px-3 py-2">
      <SearchField
        isMain
        label="Search probes"
        value={search.q ?? ''}
        onChange={(q) => onChange({ q: q || undefined })}
        className="w-full sm:w-56"
      />
      <Select
        isLabelHidden
        label="Service"
        value={search.service ?? EVERY_SERVICE}
        options={services}
        onChange={(value) => onChange({ service: value === EVERY_SERVICE ? undefined : value })}
        className="w-40"
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
