import type { DynamicValue } from '../../column.ts';

/** The values that a dynamic value is expanded into. */
export type ElementsOf = (value: DynamicValue) => readonly DynamicValue[];

/**
 * How values are expanded: a list into its elements, a bag into its members, each as a bag of its own or as
 * `[key, value]`. An empty one gives none, null gives a null, and what is neither list nor bag gives itself.
 * Source: https://learn.microsoft.com/kusto/query/mv-expand-operator#modes-of-expansion
 */
export function elementsIn(bags: 'bag' | 'array'): ElementsOf {
  const member = bags === 'bag' ? singleMember : keyAndValue;
  return (value) => {
    if (Array.isArray(value)) return value;
    if (value === null || typeof value !== 'object') return [value];
    return Object.entries(value).map(([key, inner]) => member(key, inner));
  };
}

function singleMember(key: string, value: DynamicValue): DynamicValue {
  return { [key]: value };
}

function keyAndValue(key: string, value: DynamicValue): DynamicValue {
  return [key, value];
}
