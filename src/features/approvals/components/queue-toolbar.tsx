import { SearchField } from '../../../components/search-field.tsx';
import { Select } from '../../../components/select.tsx';
import type { ApprovalsSearch, ReviewOrder } from '../url.ts';

type Arrangement = Pick<ApprovalsSearch, 'order' | 'find'>;

interface QueueToolbarProps {
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
}

const ORDERS: readonly { readonly value: ReviewOrder; readonly label: string }[] = [
  { value: 'age', label: 'Oldest first' },
  { value: 'risk', label: 'Riskiest first' },
];

/** Narrows the queue and puts it in order. */
export function QueueToolbar({ arrangement, onArrange }: QueueToolbarProps) {
  return (
    <div className="flex items-center gap-2 border-b px-3 py-2">
      <SearchField
        label="Find requests"
        value={arrangement.find ?? ''}
        onChange={(find) => onArrange({ ...arrangement, find: find || undefined })}
        className="min-w-0 grow"
      />
      <Select
        label="Order"
        isLabelHidden
        value={arrangement.order ?? 'age'}
        options={ORDERS}
        onChange={(order) => onArrange({ ...arrangement, order: order === 'age' ? undefined : order })}
        className="w-32 shrink-0"
      />
    </div>
  );
}
