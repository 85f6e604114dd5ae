/** What a selected line of a record's tree means for a new probe. */
export interface SelectedField {
  /** As people read it: `attributes.secret`. */
  readonly text: string;
  /** The attribute's key, or `body`; null for what a probe may not change (resource, scope, ids, times). */
  readonly field: string | null;
}

/** The field under a path of the tree. Of a nested attribute it is the attribute as a whole. */
export function selectedField(path: readonly string[]): SelectedField {
  const [root, key] = path;
  const text = path.join('.');
  if (root === 'body') return { text, field: 'body' };
  return { text, field: root === 'attributes' && key !== undefined ? key : null };
}

/** The selection in words, with what a probe can do to it. */
export function selectionText({ text, field }: SelectedField): string {
  if (field !== null) return `Selected: ${text}`;
  if (text === 'attributes') return 'Selected: all attributes. Select one of them to redact it.';
  return `Selected: ${text}. A probe cannot change it, but can drop or count the records.`;
}
