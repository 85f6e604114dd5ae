import type { StreamPrice, StreamVolume } from '@lookout/contract';
import { SearchField } from '../../../components/search-field.tsx';
import { Select } from '../../../components/select.tsx';
import { formatShare } from '../../../lib/format.ts';
import { useDebouncedText } from '../../../lib/use-debounced-text.ts';
import { heaviestHalf } from '../model/volumes.ts';
import { DEFAULT_WINDOW, WINDOWS } from '../url.ts';
import { useStreamsSearch } from '../use-streams-search.ts';
import { PriceButton } from './price-button.tsx';
import { ServiceSelect } from './service-select.tsx';

const WINDOW_NAMES: Record<(typeof WINDOWS)[number], string> = {
  60: 'Last minute',
  300: 'Last 5 minutes',
  900: 'Last 15 minutes',
  3600: 'Last hour',
};

interface VolumeToolbarProps {
  readonly volumes: readonly StreamVolume[];
  readonly price: StreamPrice | undefined;
}

/** What narrows the volume table, and its headline. */
export function VolumeToolbar({ volumes, price }: VolumeToolbarProps) {
  const [search, change] = useStreamsSearch();
  const [text, setText] = useDebouncedText(search.q ?? '', (q) => change({ q: q || undefined }));
  const { lines, share } = heaviestHalf(volumes);
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-3 py-2">
      <SearchField
        isMain
        label="Search Durable IDs"
        value={text}
        onChange={setText}
        className="w-full sm:w-56"
      />
      <ServiceSelect volumes={volumes} />
      <Select
        label="Time range"
        isLabelHidden
        className="w-36"
        value={String(search.window ?? DEFAULT_WINDOW)}
        onChange={(value) => change({ window: WINDOWS.find((window) => String(window) === value) })}
        options={WINDOWS.map((window) => ({ value: String(window), label: WINDOW_NAMES[window] }))}
      />
      {price && <PriceButton price={price} />}
      <p className="ml-auto text-data text-muted">
        <strong className="font-medium text-text">
          {lines} of {volumes.length}
        </strong>{' '}
        lines of code make {formatShare(share)} of the records
      </p>
    </div>
  );
}
