import type { Step } from '@lookout/contract';
import { type OperatorCompiler, type OperatorScope, refuse } from '../compile/context.ts';
import type { KustoNode } from '../kusto/library.ts';
import { headWord } from '../kusto/syntax.ts';
import { expandedColumns } from './expanded-columns.ts';
import { parametersOf } from './parameters.ts';

/** As many rows of one as the old spelling `mvexpand` makes where it does not say. */
const LEGACY_LIMIT = 128;

/** `mv-expand kind=… with_itemindex=… name = list to typeof(type), … limit count` */
export const mvExpand: OperatorCompiler = (node, scope) => {
  const settings = parametersOf(node, ['kind', 'bagexpansion', 'with_itemindex'], scope.context);
  const expanded = expandedColumns(node, scope);
  const bags = settings && bagsOf(settings, scope);
  if (!(bags && expanded)) return null;
  const { columns, assignments, limit = legacyLimit(node) } = expanded;
  // The library makes the name of the index one that no other column has.
  const itemIndex = settings.has('with_itemindex') ? scope.output.at(-1)?.name : undefined;
  const step: Step = {
    kind: 'mv-expand',
    columns,
    bags,
    ...(itemIndex === undefined ? {} : { itemIndex }),
    ...(limit === undefined ? {} : { limit }),
  };
  return { steps: [step], assignments };
};

function legacyLimit(node: KustoNode): number | undefined {
  return headWord(node) === 'mvexpand' ? LEGACY_LIMIT : undefined;
}

function bagsOf(
  settings: NonNullable<ReturnType<typeof parametersOf>>,
  { context }: OperatorScope,
): 'bag' | 'array' | null {
  const kind = settings.get('kind') ?? settings.get('bagexpansion');
  if (!kind || kind.text === 'bag') return 'bag';
  if (kind.text === 'array') return 'array';
  const message = 'A bag is expanded as `bag`, into bags of one member, or as `array`, into `[key, value]`.';
  return refuse(context, kind.span, { message });
}
