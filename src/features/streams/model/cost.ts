import type { StreamPrice } from '@lookout/contract';

/** A twelfth of a year of 365.25 days, in seconds. */
const SECONDS_A_MONTH = 2_629_800;
const BYTES_A_GIGABYTE = 1e9;

/** What a rate of bytes costs a month; null while no price is known. */
export function costAMonth(bytesPerSecond: number, price: StreamPrice | undefined): number | null {
  const perGigabyte = price?.perGigabyte ?? null;
  return perGigabyte === null ? null : ((bytesPerSecond * SECONDS_A_MONTH) / BYTES_A_GIGABYTE) * perGigabyte;
}

/** An amount in the currency of the price, with three significant digits: `$1.24`, `€1,240`. */
export function formatCost(amount: number | null, price: StreamPrice | undefined): string {
  if (amount === null || !price) return '–';
  const style = { style: 'currency', currency: price.currency } as const;
  if (amount > 0 && amount < 0.01) return `< ${new Intl.NumberFormat('en', style).format(0.01)}`;
  return new Intl.NumberFormat('en', { ...style, maximumFractionDigits: amount < 100 ? 2 : 0 }).format(
    amount,
  );
}

/** What the costs on a page rest on, in words. */
export function costAssumption({ perGigabyte, currency }: StreamPrice): string {
  if (perGigabyte === null) return 'No price is set, so no cost is shown.';
  return `${perGigabyte} ${currency} for each GB (10⁹ bytes) that leaves, at this rate for a month`;
}
