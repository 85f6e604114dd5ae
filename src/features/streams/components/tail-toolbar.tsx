import { useQuery } from '@tanstack/react-query';
import { Pause, Play } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { Combobox } from '../../../components/combobox.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { Select } from '../../../components/select.tsx';
import { SEVERITIES } from '../../../lib/severity.ts';
import { streamsQuery } from '../../../lib/streams-query.ts';
import { useDebouncedText } from '../../../lib/use-debounced-text.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { durableIdsOf } from '../model/volumes.ts';
import { DEFAULT_WINDOW } from '../url.ts';
import { useStreamsSearch } from '../use-streams-search.ts';
import { ServiceSelect } from './service-select.tsx';

interface TailToolbarProps {
  readonly isPaused: boolean;
  readonly onPause: (isPaused: boolean) => void;
}

const ANY = '0';

/** What narrows the tail, and its brake. */
export function TailToolbar({ isPaused, onPause }: TailToolbarProps) {
  const [search, change] = useStreamsSearch();
  const { data } = useQuery(streamsQuery(useEnvironment(), DEFAULT_WINDOW));
  const volumes = data?.volumes ?? [];
  const [text, setText] = useDebouncedText(search.q ?? '', (q) => change({ q: q || undefined }));
  const [durableId, setDurableId] = useDebouncedText(search.durableId ?? '', (id) =>
    change({ durableId: id || undefined }),
  );
  const severities = SEVERITIES.map(({ name, from }) => ({
    value: String(from),
    label: `${name} and above`,
  }));
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-3 py-2">
      <Button
        aria-pressed={isPaused}
        icon={isPaused ? <Play size={14} aria-hidden="true" /> : <Pause size={14} aria-hidden="true" />}
        onClick={() => onPause(!isPaused)}
        className="w-22"
      >
        {isPaused ? 'Follow' : 'Pause'}
      </Button>
      <SearchField
        isMain
        label="Search records"
        value={text}
        onChange={setText}
        className="min-w-40 grow sm:max-w-64"
      />
      <ServiceSelect volumes={volumes} />
      <Combobox
        label="Durable ID"
        isLabelHidden
        placeholder="Durable ID"
        className="w-44"
        value={durableId}
        onChange={setDurableId}
        options={durableIdsOf(volumes, search.service)}
      />
      <Select
        label="Severity"
        isLabelHidden
        className="w-40"
        value={String(search.severity ?? ANY)}
        onChange={(value) => change({ severity: value === ANY ? undefined : Number(value) })}
        options={[{ value: ANY, label: 'Every severity' }, ...severities]}
      />
    </div>
  );
}
