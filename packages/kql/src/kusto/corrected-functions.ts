import type { ScalarType } from '@lookout/contract';
import type { KustoFunction, KustoGlobals, KustoLibrary, KustoSymbol } from './library.ts';
import { textOf, toArray } from './syntax.ts';

/** A call as a rule sees it: the types of the arguments, and their texts. */
interface CallShape {
  readonly types: readonly string[];
  readonly texts: readonly string[];
}

type ResultType = (call: CallShape) => ScalarType;

const long: ResultType = () => 'long';

/**
 * Functions of which Kusto's engine answers another type than its library says. The parts of a moment are longs, what
 * `ceiling` makes of an integer is a real, and so is a difference in weeks.
 */
const corrections: Readonly<Record<string, ResultType>> = {
  ceiling: ({ types: [number] }) => (number === 'decimal' ? 'decimal' : 'real'),
  datetime_diff: ({ texts: [period] }) => (/^.week.$/iu.test(period ?? '') ? 'real' : 'long'),
  datepart: long,
  datetime_part: long,
  dayofmonth: long,
  dayofyear: long,
  getmonth: long,
  getyear: long,
  hourofday: long,
  jaccard_index: () => 'real',
  make_timespan: () => 'timespan',
  monthofyear: long,
  week_of_year: long,
  weekofyear: long,
};

/** The globals in which these functions have the types of the engine. */
export function withCorrectedFunctions(globals: KustoGlobals, library: KustoLibrary): KustoGlobals {
  const functions = toArray<KustoFunction>(globals.Functions).map((symbol) => {
    const typeOf = Object.hasOwn(corrections, symbol.Name) ? corrections[symbol.Name] : undefined;
    return typeOf ? corrected(symbol, typeOf, library) : symbol;
  });
  return globals.WithFunctions(functions);
}

/** The engine takes seconds with a fraction, which the library's parameters do not. */
const numbersTaken: Readonly<Record<string, readonly [min: number, max: number]>> = { make_timespan: [2, 4] };

/** The parameters of the library, or numbers where they are wrong as well. */
function parametersOf({ Name, Signatures }: KustoFunction, { Symbols }: KustoLibrary): unknown {
  const counts = numbersTaken[Name];
  if (!counts) return toArray(Signatures)[0]?.Parameters;
  const { Number: number } = Symbols.ParameterTypeKind;
  return [new Symbols.Parameter.ctor('part', number, 0, undefined, undefined, false, undefined, ...counts)];
}

function corrected(original: KustoFunction, typeOf: ResultType, library: KustoLibrary): KustoSymbol {
  const { Symbols } = library;
  const types = scalarTypes(Symbols.ScalarTypes);
  const symbol = new Symbols.FunctionSymbol.ctor(
    original.Name,
    ({ Arguments, ArgumentTypes }) => {
      const call = {
        types: toArray(ArgumentTypes).map(({ Name }) => Name),
        texts: toArray(Arguments).map((argument) => textOf(argument)),
      };
      return types[typeOf(call)];
    },
    Symbols.Tabularity.Scalar,
    parametersOf(original, library),
  );
  return symbol.ConstantFoldable().WithResultNameKind(original.ResultNameKind);
}

function scalarTypes(
  of: KustoLibrary['Symbols']['ScalarTypes'],
): Readonly<Partial<Record<ScalarType, KustoSymbol>>> {
  return { long: of.Long, real: of.Real, decimal: of.Decimal, timespan: of.TimeSpan };
}
