import { NO_DURABLE_ID } from '../model/volumes.ts';

/** A Durable ID; records without one are named as such. */
export function DurableId({ value }: { readonly value: string }) {
  if (value === '') return <span className="text-muted italic">{NO_DURABLE_ID}</span>;
  return <span className="font-mono">{value}</span>;
}
