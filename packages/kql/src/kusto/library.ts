/** A read-only list of the library's, a .NET `IReadOnlyList`. */
export interface KustoList<T> {
  readonly Count: number;
  getItem(index: number): T;
}

/** A node or a token of the syntax tree. Other parts are reached by name, through `part` and `parts`. */
export interface KustoNode {
  readonly Kind: number;
  readonly TextStart: number;
  readonly End: number;
  readonly Width: number;
  readonly IsToken: boolean;
  readonly IsMissing: boolean;
  /** Tokens only: the text without leading blanks and comments. */
  readonly Text?: string;
  readonly Parent: KustoNode | null;
  readonly ChildCount: number;
  readonly Depth: number;
  readonly ContainsSyntaxDiagnostics: boolean;
  readonly ReferencedSymbol: KustoSymbol | null | undefined;
  /** Expressions only: the type of their value; a table for tabular expressions. */
  readonly ResultType: KustoSymbol | null | undefined;
  GetChild(index: number): KustoNode | null;
  /** Calls of declared functions only: the body, resolved with the types of this call's arguments. */
  GetCalledFunctionBody?(): KustoNode | null;
  toString(): string;
}

/** A named thing: a type, a column, a table, a function, a variable. */
export interface KustoSymbol {
  readonly Kind: number;
  readonly Name: string;
  /** Tables only. */
  readonly Columns?: KustoList<KustoColumn>;
}

/** A column of a table or of a result. */
export interface KustoColumn extends KustoSymbol {
  readonly Type: KustoSymbol;
  /** The expression that makes the column, where the library kept it. */
  readonly Source: KustoNode | null | undefined;
}

/** A function that the library knows. */
export interface KustoFunction extends KustoSymbol {
  readonly Signatures: KustoList<{ readonly Parameters: unknown }>;
  readonly ResultNameKind: number;
  ConstantFoldable(): KustoFunction;
  WithResultNameKind(kind: number): KustoFunction;
}

/** Tells the type of a call's result from its arguments. */
export type KustoResultType = (call: {
  readonly Arguments: KustoList<KustoNode>;
  readonly ArgumentTypes: KustoList<KustoSymbol>;
}) => KustoSymbol | undefined;

/** A finding of the library's. */
export interface KustoDiagnostic {
  readonly Code: string;
  readonly Severity: string;
  readonly Start: number;
  readonly Length: number;
  readonly Message: string;
}

/** A parsed and analysed query. */
export interface KustoCode {
  readonly Text: string;
  readonly Kind: string;
  readonly Syntax: KustoNode;
  /** False when the library gave up analysing, because the text nests too deeply. */
  readonly HasSemantics: boolean;
  GetDiagnostics(): KustoList<KustoDiagnostic>;
}

/** The names that a query can refer to. Immutable: each `With…` answers a changed copy. */
export interface KustoGlobals {
  readonly Functions: readonly KustoFunction[];
  readonly Aggregates: readonly KustoFunction[];
  WithDatabase(database: unknown): KustoGlobals;
  WithCache(): KustoGlobals;
  WithFunctions(functions: unknown): KustoGlobals;
  WithAggregates(aggregates: unknown): KustoGlobals;
}

/** One entry of a completion list. */
export interface KustoCompletion {
  readonly Kind: number;
  readonly DisplayText: string;
  readonly MatchText: string;
  readonly OrderText: string | null;
  readonly BeforeText: string | null;
  readonly AfterText: string | null;
}

/** What the cursor can be completed with, and which text an entry replaces. */
export interface KustoCompletions {
  readonly Items: KustoList<KustoCompletion>;
  readonly EditStart: number;
  readonly EditLength: number;
}

/** A coloured range of text. */
export interface KustoClassification {
  readonly Kind: number;
  readonly Start: number;
  readonly Length: number;
}

/** How text is laid out. Immutable, like the globals. */
export interface KustoFormatting {
  WithPipeOperatorStyle(style: number): KustoFormatting;
}

/** The editor services of one text. */
export interface KustoService {
  GetCompletionItems(position: number): KustoCompletions;
  GetClassifications(
    start: number,
    length: number,
  ): { readonly Classifications: KustoList<KustoClassification> };
  GetFormattedText(options: KustoFormatting): { readonly Text: string };
}

/** The slice of the library that Lookout uses, named as the library names it. */
export interface KustoLibrary {
  readonly KustoCode: {
    Parse(text: string, globals: KustoGlobals): KustoCode;
    ParseAndAnalyze(text: string, globals: KustoGlobals): KustoCode;
  };
  readonly KustoFacts: { GetStringLiteralValue(text: string): string };
  readonly Binding: {
    /** The name of an unnamed expression's column; the default where it has none of its own. */
    readonly Binder: { GetExpressionResultName(expression: KustoNode, defaultName: string): string };
  };
  readonly GlobalState: { readonly Default: KustoGlobals };
  readonly Syntax: { readonly SyntaxKind: Readonly<Record<string, unknown>> };
  readonly Symbols: {
    readonly SymbolKind: Readonly<Record<string, unknown>>;
    readonly TableSymbol: { From(schema: string): { readonly Columns: unknown } } & {
      /** Numbered overload: name, columns, description. */
      readonly $ctor6: new (
        name: string,
        columns: unknown,
        description: string,
      ) => KustoSymbol;
    };
    readonly ScalarTypes: Readonly<Record<'Long' | 'Real' | 'Decimal' | 'TimeSpan' | 'Dynamic', KustoSymbol>>;
    readonly ParameterTypeKind: { readonly Number: number; readonly StringOrDynamic: number };
    readonly Parameter: {
      /** Overload: name, kind of its types, and seven more, of which the last two say how often it may occur. */
      readonly ctor: new (
        ...args: [
          name: string,
          types: number,
          argument: number,
          values: undefined,
          examples: undefined,
          isCaseSensitive: boolean,
          defaultValue: undefined,
          min: number,
          max: number,
        ]
      ) => unknown;
    };
    readonly Tabularity: { readonly Scalar: number };
    readonly ColumnSymbol: new (name: string, type: KustoSymbol) => KustoColumn;
    /** Overload: array of columns. */
    readonly TupleSymbol: { readonly ctor: new (columns: readonly KustoColumn[]) => KustoSymbol };
    readonly FunctionSymbol: {
      /** Overload: name, what tells the type of a call's result, its tabularity, parameters. */
      readonly ctor: new (
        ...args: [name: string, resultType: KustoResultType, tabularity: number, parameters: unknown]
      ) => KustoFunction;
    };
    /** Overload: name, array of members. */
    readonly DatabaseSymbol: { readonly ctor: new (name: string, members: readonly unknown[]) => unknown };
  };
  readonly Editor: {
    readonly KustoCodeService: {
      readonly $ctor1: new (text: string, globals: KustoGlobals) => KustoService;
    };
    readonly FormattingOptions: { readonly Default: KustoFormatting };
    readonly PlacementStyle: { readonly NewLine: number };
    readonly CompletionKind: Readonly<Record<string, unknown>>;
    readonly ClassificationKind: Readonly<Record<string, unknown>>;
  };
}
