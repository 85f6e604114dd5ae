import { type Value, valueText } from '../lib/value-text.ts';

/** An absent side means that the field was added or removed. */
interface ChangedField {
  readonly path: string;
  readonly before?: Value | undefined;
  readonly after?: Value | undefined;
}

/** What became of the fields of a record, one on a line. */
export function FieldChanges({ changes }: { readonly changes: readonly ChangedField[] }) {
  return (
    <ul aria-label="Changed fields" className="px-3 pb-1.5 font-mono">
      {changes.map(({ path, before, after }) => (
        <li key={path} className="flex flex-wrap gap-x-2 break-all">
          <span className="text-muted">{path}</span>
          {before !== undefined && <del className="text-bad">{valueText(before)}</del>}
          {after === undefined ? (
            <span className="text-muted">removed</span>
          ) : (
            <ins className="text-good no-underline">{valueText(after)}</ins>
          )}
        </li>
      ))}
    </ul>
  );
}
