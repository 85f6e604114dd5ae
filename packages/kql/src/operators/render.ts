import { Visualization } from '@lookout/contract';
import { type OperatorCompiler, type OperatorScope, refuse } from '../compile/context.ts';
import { nearestName } from '../fixes/nearest-name.ts';
import type { KustoNode } from '../kusto/library.ts';
import { optionalPart, part, parts, simpleName, spanOf, textOf } from '../kusto/syntax.ts';

/** `render chart with (title = "…")` */
export const render: OperatorCompiler = (node, scope) => {
  const chart = part(node, 'ChartType');
  const visualization = Visualization.safeParse(textOf(chart));
  if (!visualization.success) return refuseChart(chart, scope);
  const properties = propertiesOf(node);
  const titles = properties.map((property) => title(property, scope));
  if (titles.includes(null)) return null;
  const [found] = titles;
  const named = found === undefined ? {} : { title: found as string };
  return { steps: [], render: { visualization: visualization.data, ...named } };
};

function refuseChart(chart: KustoNode, { context }: OperatorScope): null {
  const span = spanOf(chart);
  const charts = Visualization.options;
  const message = `The chart \`${textOf(chart)}\` is not supported by Lookout. There are ${charts.join(', ')}.`;
  return refuse(context, span, { message, fix: nearestName(textOf(chart), charts, span) });
}

function propertiesOf(node: KustoNode): KustoNode[] {
  const clause = optionalPart(node, 'WithClause');
  return clause ? parts(clause, 'Properties') : [];
}

/** The title that a property sets; null = refused. */
function title(property: KustoNode, { context }: OperatorScope): string | null {
  const name = part(property, 'Name');
  if (simpleName(name) !== 'title') {
    const message = `The property \`${simpleName(name)}\` of \`render\` is not supported; \`title\` is.`;
    return refuse(context, spanOf(name), { message });
  }
  const value = context.expression(part(property, 'Expression'));
  if (value?.kind === 'literal' && typeof value.value === 'string') return value.value;
  return value && refuse(context, spanOf(property), { code: 'type', message: 'A title is a text.' });
}
