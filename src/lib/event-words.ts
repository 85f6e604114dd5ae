import type { ProbeEvent } from '@lookout/contract';

interface EventWords {
  /** Who did it, when the sentence starts with them. */
  readonly who: string | null;
  readonly what: string;
  /** What the sentence leaves open: who was behind it, and which revision it is about. */
  readonly notes: readonly string[];
}

/** The sentence of an event taken apart, so that nobody and no revision is named twice in a line. */
export function eventWords({ text, person, revision }: ProbeEvent): EventWords {
  const name = person?.name ?? null;
  const startsWithName = name !== null && text.startsWith(`${name} `);
  const saysRevision = revision === null || new RegExp(`\\brevision ${revision}\\b`, 'i').test(text);
  return {
    who: startsWithName ? name : null,
    what: startsWithName ? text.slice(name.length + 1) : text,
    notes: [
      ...(name !== null && !startsWithName ? [name] : []),
      ...(saysRevision ? [] : [`revision ${revision}`]),
    ],
  };
}

/** The label of a mark on a chart: what happened and by whom, without a full stop. */
export function markerText({ label, person }: { readonly label: string; readonly person: string | null }) {
  const what = label.replace(/\.$/, '');
  return person === null || what.includes(person) ? what : `${what}, ${person}`;
}
