import type { StreamPrice } from '@lookout/contract';

/** A twelfth of a year of 365.25 days, in seconds. */
const SECONDS_A_MONTH = 2_629_800;
const BYTES_A_GIGABYTE = 1e9;
/** Smaller amounts are said to be smaller. */
const SMALLEST = 0.01;

/** What bytes cost that leave; null while no price is known. */
export function costOf(bytes: number, price: StreamPrice | undefined): number | null {
  const perGigabyte = price?.perGigabyte ?? null;
  return perGigabyte === null ? null : (bytes / BYTES_A_GIGABYTE) * perGigabyte;
}

/** What a rate of bytes costs a month; null while no price is known. */
export function costAMonth(bytesPerSecond: number, price: StreamPrice | undefined): number | null {
  return costOf(bytesPerSecond * SECONDS_A_MONTH, price);
}

/** An amount in the currency of the price, with three significant digits: `$1.24`, `€1,240`. */
export function formatCost(amount: number | null, price: StreamPrice | undefined): string {
  if (amount === null || !price) return '–';
  const style = { style: 'currency', currency: price.currency } as const;
  if (amount !== 0 && Math.abs(amount) < SMALLEST)
    return `${amount < 0 ? '> ' : '< '}${new Intl.NumberFormat('en', style).format(Math.sign(amount) * SMALLEST)}`;
  const maximumFractionDigits = Math.abs(amount) < 100 ? 2 : 0;
  return new Intl.NumberFormat('en', { ...style, maximumFractionDigits }).format(amount);
}

/** What the costs on a page rest on, in words. */
export function costAssumption({ perGigabyte, currency }: StreamPrice): string {
  if (perGigabyte === null) return 'No price is set, so no cost is shown.';
  return `${perGigabyte} ${currency} for each GB (10⁹ bytes) that leaves, at this rate for a month`;
}
