/** A JSON value in which integers that a double cannot hold are their digits as text. */
export type ExactJson =
  | null
  | boolean
  | number
  | string
  | readonly ExactJson[]
  | { readonly [key: string]: ExactJson };

/** What a reviver is told beside the value; the type that TypeScript ships does not know it yet. */
interface SourceContext {
  readonly source?: string;
}
type Reviver = (key: string, value: unknown, context?: SourceContext) => unknown;

/** Parses JSON and loses no digit of any integer. Throws a SyntaxError with the place. */
export function parseExactJson(text: string): ExactJson {
  // The reviver costs most of the time, and only long digit runs need it.
  if (!/\d{16}/.test(text)) return JSON.parse(text) as ExactJson;
  return JSON.parse(text, keepDigits) as ExactJson;
}

const keepDigits: Reviver = (_key, value, context) => {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context?.source;
  return source !== undefined && /^-?\d+$/.test(source) ? source : value;
};
