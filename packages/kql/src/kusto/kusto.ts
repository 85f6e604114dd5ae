import type { ColumnSchema, ScalarType, Span } from '@lookout/contract';
import { ScalarType as ScalarTypes } from '@lookout/contract';
import type {
  KustoCode,
  KustoDiagnostic,
  KustoGlobals,
  KustoLibrary,
  KustoNode,
  KustoService,
  KustoSymbol,
} from './library.ts';
import { loadKusto } from './load.ts';
import { createGlobals } from './schema.ts';
import { toArray } from './syntax.ts';

/** The Kusto library as the rest of the package sees it: names instead of numbers, arrays instead of lists. */
export interface Kusto {
  readonly library: KustoLibrary;
  readonly globals: { readonly all: KustoGlobals; readonly supported: KustoGlobals };
  analyze(text: string): KustoCode;
  diagnostics(code: KustoCode): (KustoDiagnostic & { readonly span: Span })[];
  /** E.g. `FilterOperator`. */
  kind(node: KustoNode): string;
  /** E.g. `Column`, `Variable`. */
  symbolKind(symbol: KustoSymbol): string;
  /** The scalar type of an expression's value; null for tables, errors and types that plans do not have. */
  scalarType(node: KustoNode): ScalarType | null;
  /** The name that an unnamed expression gives its column, as `tostring(x)` gives x; null = none. */
  resultName(node: KustoNode): string | null;
  /** The body of a declared function as one call of it sees it; null where the library could not resolve it. */
  calledBody(call: KustoNode): KustoNode | null;
  /** Tables that queries may start from beside the records, with their columns. */
  readonly tables: ReadonlyMap<string, readonly ColumnSchema[]>;
  /** Whether a name is an aggregate of Kusto's, supported or not. */
  isAggregate(name: string): boolean;
  /** The value that a string literal denotes, escapes resolved. */
  stringValue(literal: string): string;
  /** Editor services over text that may be wrong; they know only what Lookout supports. */
  service(text: string): KustoService;
}

/** Loads the library once and prepares the schema: the records, and tables of the caller's. */
export function createKusto(tables: Kusto['tables'] = new Map()): Kusto {
  const library = loadKusto();
  // The first text read makes the grammar; with a cache the library would make it twice, 0.3 s more.
  library.KustoCode.Parse('', library.GlobalState.Default);
  const globals = createGlobals(library, tables);
  const kinds = namesByNumber(library.Syntax.SyntaxKind);
  const symbolKinds = namesByNumber(library.Symbols.SymbolKind);
  const aggregates = new Set(toArray(globals.all.Aggregates).map(({ Name }) => Name));
  return {
    library,
    globals,
    analyze: remembered((text) => library.KustoCode.ParseAndAnalyze(text, globals.all)),
    diagnostics: (code) => toArray(code.GetDiagnostics()).map(withSpan),
    kind: (node) => kinds.get(node.Kind) ?? 'Unknown',
    symbolKind: (symbol) => symbolKinds.get(symbol.Kind) ?? 'Unknown',
    scalarType: (node) => scalarTypeOf(node.ResultType),
    resultName: (node) => library.Binding.Binder.GetExpressionResultName(node, '') || null,
    calledBody: (call) => call.GetCalledFunctionBody?.() ?? null,
    tables,
    isAggregate: (name) => aggregates.has(name),
    stringValue: (literal) => library.KustoFacts.GetStringLiteralValue(literal),
    service: remembered((text) => new library.Editor.KustoCodeService.$ctor1(text, globals.supported)),
  };
}

/** An editor asks several things of one text, one after the other; reading it is most of the work of each. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}

/** The plan's name of a type symbol; null for tables, errors and types that plans do not have. */
export function scalarTypeOf(symbol: KustoSymbol | null | undefined): ScalarType | null {
  const parsed = ScalarTypes.safeParse(symbol?.Name);
  return parsed.success ? parsed.data : null;
}

/** Inverts one of the library's enumerations. */
export function namesByNumber(enumeration: Readonly<Record<string, unknown>>): ReadonlyMap<number, string> {
  const entries = Object.entries(enumeration).filter(([, value]) => typeof value === 'number');
  return new Map(entries.map(([name, value]) => [value as number, name]));
}

function withSpan(finding: KustoDiagnostic): KustoDiagnostic & { readonly span: Span } {
  const { Code, Severity, Start, Length, Message } = finding;
  return { Code, Severity, Start, Length, Message, span: { start: Start, end: Start + Length } };
}
