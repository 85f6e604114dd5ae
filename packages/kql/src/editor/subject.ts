import type { SampledAttribute, SampledValue, SampleSymbols } from '../types.ts';

/** Which columns hold bags of attributes, and what the sample knows of them. */
const BAGS: Readonly<Record<string, 'attributes' | 'resource'>> = {
  attributes: 'attributes',
  customDimensions: 'attributes',
  resource: 'resource',
};

/** The text of a bag's name, for regular expressions. */
export const BAG_NAMES: string = Object.keys(BAGS).join('|');

const MEMBER = new RegExp(`^(${BAG_NAMES})(?:\\.(\\w+)|\\.?\\[\\s*["']([^"']+)["']\\s*\\])$`, 'u');
const WRAPPED = /^to\w+\(\s*(.*?)\s*\)$/su;

/** What was seen of the attributes of a bag column. The Durable ID is one of them under its other name. */
export function sampledKeys(bag: string, sample: SampleSymbols): readonly SampledAttribute[] {
  const kind = BAGS[bag];
  const keys = kind === undefined ? [] : sample[kind];
  if (bag !== 'customDimensions' || keys.some(({ name }) => name === 'EventName')) return keys;
  return [{ name: 'EventName', types: ['string'], values: sample.eventNames }, ...keys];
}

/** What was seen of the thing that an expression text denotes; null = nothing known. */
export function sampledSubject(
  text: string,
  before: string,
  sample: SampleSymbols,
): Pick<SampledAttribute, 'types' | 'values'> | null {
  const wrapped = WRAPPED.exec(text)?.[1];
  if (wrapped !== undefined) {
    const inner = sampledSubject(wrapped, before, sample);
    return inner && (text.startsWith('tostring') ? { ...inner, types: ['string'] } : inner);
  }
  const [, bag, key, quoted] = MEMBER.exec(text) ?? [];
  if (bag) return sampledKeys(bag, sample).find(({ name }) => name === (key ?? quoted)) ?? null;
  return sampledColumn(text, sample) ?? sampledAlias(text, before, sample);
}

function sampledColumn(
  name: string,
  sample: SampleSymbols,
): Pick<SampledAttribute, 'types' | 'values'> | null {
  const columns: Readonly<Record<string, readonly SampledValue[]>> = {
    eventName: sample.eventNames,
    cloud_RoleName: sample.services,
  };
  const values = Object.hasOwn(columns, name) ? columns[name] : undefined;
  return values ? { types: ['string'], values } : null;
}

/** `extend event = tostring(attributes.event)` earlier in the text makes `event` known. */
function sampledAlias(
  name: string,
  before: string,
  sample: SampleSymbols,
): Pick<SampledAttribute, 'types' | 'values'> | null {
  if (!/^\w+$/u.test(name)) return null;
  const declaration = new RegExp(
    `\\b${name}\\s*=\\s*((?:to\\w+\\([^()]*\\))|[\\w.]+(?:\\["[^"]*"\\])?)`,
    'gu',
  );
  const value = [...before.matchAll(declaration)].at(-1)?.[1];
  return value === undefined || value === name ? null : sampledSubject(value, '', sample);
}
