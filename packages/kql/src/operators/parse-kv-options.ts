import type { ParseKvOptions } from '@lookout/contract';
import { type CompileContext, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { part, simpleName, spanOf, textOf } from '../kusto/syntax.ts';

/** What one property of the `with` clause adds to the options; undefined = its value is not fit. */
type ReadOption = (value: string | boolean, before: ParseKvOptions) => Partial<ParseKvOptions> | undefined;

const delimiter = (name: 'pairDelimiter' | 'keyDelimiter' | 'regex'): ReadOption => {
  return (value) => (typeof value === 'string' && value !== '' ? { [name]: value } : undefined);
};

const OPTIONS: Readonly<Record<string, { readonly wants: string; readonly read: ReadOption }>> = {
  pair_delimiter: { wants: 'a text', read: delimiter('pairDelimiter') },
  kv_delimiter: { wants: 'a text', read: delimiter('keyDelimiter') },
  regex: { wants: 'a regular expression', read: delimiter('regex') },
  quote: {
    wants: 'one character, or an opening and a closing one',
    read: (value, { quotes }) => {
      if (typeof value !== 'string' || value.length < 1 || value.length > 2) return undefined;
      return { quotes: [...quotes, [value.charAt(0), value.charAt(value.length - 1)]] };
    },
  },
  escape: {
    wants: 'one character',
    read: (value, before) => {
      if (typeof value !== 'string' || value.length !== 1) return undefined;
      return { escape: `${before.escape ?? ''}${value}` };
    },
  },
  greedy: {
    wants: '`true` or `false`',
    read: (value) => (typeof value === 'boolean' ? { isGreedy: value } : undefined),
  },
};

/** Reads the properties of the `with` clause; null = one was refused and reported. */
export function parseKvOptions(
  properties: readonly KustoNode[],
  context: CompileContext,
): ParseKvOptions | null {
  let options: ParseKvOptions = { quotes: [], isGreedy: false };
  for (const property of properties) {
    const read = readProperty(property, options, context);
    if (!read) return null;
    options = { ...options, ...read };
  }
  return options;
}

function readProperty(
  property: KustoNode,
  before: ParseKvOptions,
  context: CompileContext,
): Partial<ParseKvOptions> | null {
  const name = simpleName(part(property, 'Name'));
  const option = OPTIONS[name];
  if (!option) {
    const message = `\`parse-kv\` has no property \`${name}\`; it has ${Object.keys(OPTIONS).join(', ')}.`;
    return refuse(context, spanOf(part(property, 'Name')), { message });
  }
  const node = part(property, 'Expression');
  const value = context.expression(node);
  if (!value) return null;
  const constant = value.kind === 'literal' ? value.value : null;
  const isPlain = typeof constant === 'string' || typeof constant === 'boolean';
  const read = isPlain ? option.read(constant, before) : undefined;
  if (read) return read;
  const message = `\`${textOf(node)}\` is not fit here: \`${name}\` wants ${option.wants}, as a constant.`;
  return refuse(context, spanOf(node), { code: 'type', message });
}
