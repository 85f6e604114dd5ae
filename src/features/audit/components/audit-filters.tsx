import { auditEndpoints } from '@lookout/contract';
import { Download } from 'lucide-react';
import { buttonClasses } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { Select } from '../../../components/select.tsx';
import { apiUrl } from '../../../lib/api-client.ts';
import { ACTION_GROUPS } from '../model/actions.ts';
import { toAuditFilter } from '../model/audit-filter.ts';
import { type AuditSearch, SPANS } from '../url.ts';
import { useAuditSearch } from '../use-audit-search.ts';

const SPAN_WORDS: Readonly<Record<string, string>> = {
  all: 'Any time',
  1: 'Last hour',
  24: 'Last day',
  168: 'Last week',
  720: 'Last month',
};

const SPAN_OPTIONS = ['all', ...SPANS.map(String)].map((value) => ({
  value,
  label: SPAN_WORDS[value] ?? value,
}));

/** What the list is narrowed to, all of it in the URL; and the way to take it along. */
export function AuditFilters({ environment }: { readonly environment: string }) {
  const [search, change] = useAuditSearch();
  const query = toAuditFilter(search, { environment, now: Date.now() });
  return (
    <search aria-label="Filters" className="flex flex-wrap items-center gap-2 border-b px-3 py-2">
      <SearchField
        label="Search the audit log"
        value={search.q ?? ''}
        onChange={(q) => change({ q: q || undefined })}
        isMain
        className="w-full sm:w-64"
      />
      <div className="w-44">
        <Select
          label="What happened"
          isLabelHidden
          value={search.action ?? ''}
          onChange={(action) => change({ action: action || undefined })}
          options={ACTION_GROUPS}
        />
      </div>
      <div className="w-32">
        <Select
          label="When"
          isLabelHidden
          value={String(search.hours ?? 'all')}
          onChange={(value) => change({ hours: SPANS.find((hours) => String(hours) === value) })}
          options={SPAN_OPTIONS}
        />
      </div>
      <Chip
        isSelected={search.here === true}
        onClick={() => change({ here: search.here ? undefined : true })}
      >
        Only {environment}
      </Chip>
      <ChosenChips search={search} onChange={change} />
      <a
        href={apiUrl(auditEndpoints.exportAudit, { query })}
        download="lookout-audit.jsonl"
        className={`${buttonClasses('secondary')} ml-auto`}
      >
        <Download size={14} aria-hidden="true" />
        Export
      </a>
    </search>
  );
}

interface ChosenChipsProps {
  readonly search: AuditSearch;
  readonly onChange: (change: Partial<AuditSearch>) => void;
}

/** The one person and the one thing that an entry narrowed the list to. */
function ChosenChips({ search: { person, subject }, onChange }: ChosenChipsProps) {
  return (
    <>
      {person && (
        <Chip onRemove={() => onChange({ person: undefined })} removeLabel="Show everybody">
          One person
        </Chip>
      )}
      {subject && (
        <Chip onRemove={() => onChange({ subject: undefined })} removeLabel="Show every subject">
          <span className="max-w-40 truncate">{subject}</span>
        </Chip>
      )}
    </>
  );
}
