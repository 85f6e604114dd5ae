import type { StreamPrice } from '@lookout/contract';
import { useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useSetStreamPrice } from '../api/stream-price.ts';

interface PriceDialogProps {
  readonly price: StreamPrice;
  readonly onClose: () => void;
}

/** Asks for the price; who confirms it sets it on record. */
export function PriceDialog({ price, onClose }: PriceDialogProps) {
  const [perGigabyte, setPerGigabyte] = useState(price.perGigabyte);
  const [currency, setCurrency] = useState(price.currency);
  const formId = useId();
  const { mutate, isPending, error } = useSetStreamPrice(price);
  const isValid = /^[A-Z]{3}$/.test(currency);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Price of a gigabyte in ${price.environment}`}
      description="What the back end charges for 10⁹ bytes that it takes in. Costs on Streams rest on it; the change is on record."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isPending={isPending} disabled={!isValid}>
            Set the price
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          mutate({ perGigabyte, currency }, { onSuccess: onClose });
        }}
      >
        <NumberField
          label="Price"
          hint="Empty: not known, and no cost is shown."
          min={0}
          max={1_000_000}
          step={0.1}
          unit={currency}
          value={perGigabyte}
          onChange={setPerGigabyte}
        />
        <TextField
          label="Currency"
          hint="Three letters, such as USD."
          value={currency}
          onChange={(text) => setCurrency(text.toUpperCase())}
        />
        {error && (
          <p role="alert" className="text-data text-bad">
            {error.message}
          </p>
        )}
      </form>
    </Dialog>
  );
}
