import type { Step } from '@lookout/contract';

/** The columns that a step gives a new value: all but those that it only hands on. */
export function assignedNames(step: Step): string[] {
  switch (step.kind) {
    case 'project-rename':
      return step.renames.map(({ to }) => to);
    case 'extend':
    case 'project':
      return step.columns
        .filter(({ name, value }) => value.kind !== 'column' || value.name !== name)
        .map(({ name }) => name);
    case 'parse':
      return step.pattern.flatMap((part) => (part.kind === 'column' ? [part.name] : []));
    case 'parse-kv':
      return step.columns.map(({ name }) => name);
    case 'mv-expand':
    case 'mv-apply':
      return [...step.columns.map(({ name }) => name), ...(step.itemIndex ? [step.itemIndex] : [])];
    case 'join':
      return step.columns
        .filter(({ name, side, from }) => side === 'right' || name !== from)
        .map(({ name }) => name);
    default:
      return [];
  }
}
