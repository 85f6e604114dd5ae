import type { StreamPrice } from '@lookout/contract';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { costAssumption } from '../../../lib/cost.ts';
import { useHasRight } from '../../../lib/use-session.ts';

const PriceDialog = lazy(async () => ({ default: (await import('./price-dialog.tsx')).PriceDialog }));

/** The price from which costs are reckoned; who administers the environment may set it. */
export function PriceButton({ price }: { readonly price: StreamPrice }) {
  const [isOpen, setOpen] = useState(false);
  const mayAdminister = useHasRight('administer');
  const text = price.perGigabyte === null ? 'no price set' : `${price.perGigabyte} ${price.currency}/GB`;
  if (!mayAdminister)
    return (
      <span title={costAssumption(price)} className="tabular text-data text-muted">
        {text}
      </span>
    );
  return (
    <>
      <Button size="sm" title={costAssumption(price)} onClick={() => setOpen(true)}>
        {price.perGigabyte === null ? 'Set a price' : text}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <PriceDialog price={price} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
