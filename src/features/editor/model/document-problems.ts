import { ProbeDocument } from '@lookout/contract';

/** What is wrong with a document, by the path of the field: `title`, `budget.stateBytes`. */
export type DocumentProblems = Readonly<Record<string, string>>;

/** Checks a document as the server will. */
export function documentProblems(document: ProbeDocument): DocumentProblems {
  const checked = ProbeDocument.safeParse(document);
  if (checked.success) return {};
  return Object.fromEntries(
    checked.error.issues.map(({ path, message }) => [path.join('.'), inWords(path, message)]),
  );
}

function inWords(path: readonly PropertyKey[], message: string): string {
  const isSelector = path[0] === 'scope' && path[1] === 'attributes';
  return isSelector ? `Condition ${Number(path[2]) + 1} on attributes needs a key.` : message;
}
