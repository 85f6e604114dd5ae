import type { ReactNode } from 'react';
import { cn } from '../lib/class-names.ts';

export interface KeyValue {
  readonly label: string;
  readonly value: ReactNode;
}

interface KeyValueListProps {
  readonly items: readonly KeyValue[];
  readonly className?: string;
}

/** Facts about one thing, label beside value. */
export function KeyValueList({ items, className }: KeyValueListProps) {
  return (
    <dl className={cn('grid grid-cols-[minmax(6rem,max-content)_1fr] gap-x-4 gap-y-1 text-data', className)}>
      {items.map(({ label, value }) => (
        <div key={label} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-muted">{label}</dt>
          <dd className="tabular min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
