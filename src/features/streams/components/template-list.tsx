import type { FieldTemplate } from '@lookout/contract';
import { useId } from 'react';
import { Badge } from '../../../components/badge.tsx';
import { formatCount, formatShare } from '../../../lib/format.ts';

interface TemplateListProps {
  readonly templates: readonly FieldTemplate[];
}

/** Records without a Durable ID, grouped by the form of their messages. */
export function TemplateList({ templates }: TemplateListProps) {
  const titleId = useId();
  if (templates.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className="mt-4">
      <h3 id={titleId} className="font-semibold">
        Grouped by message
      </h3>
      <p className="mb-1.5 text-data text-muted">
        These records carry no Durable ID, so similar messages stand together under a synthetic one. Log them
        with an event name to give each line a real one.
      </p>
      <ul className="divide-y rounded border">
        {templates.map((template) => (
          <TemplateItem key={template.syntheticId} template={template} />
        ))}
      </ul>
    </section>
  );
}

function TemplateItem({ template: group }: { readonly template: FieldTemplate }) {
  const { syntheticId, template, share, sampled, condition, variables } = group;
  return (
    <li className="px-2.5 py-1.5">
      <p className="font-mono break-words">{template}</p>
      <p className="tabular flex flex-wrap items-center gap-x-2 text-data text-muted">
        <Badge>no Durable ID</Badge>
        <span className="font-mono">{syntheticId}</span>
        <span>
          {formatShare(share)} of records, {formatCount(sampled)} sampled
        </span>
      </p>
      {variables.length > 0 && (
        <details className="text-data">
          <summary className="cursor-pointer text-muted">Variable parts</summary>
          <ul>
            {variables.map(({ name, kind, distinct, top }) => (
              <li key={name} className="break-words">
                <span className="font-mono">{name}</span>{' '}
                <span className="text-muted">
                  {kind}, {distinct > 255 ? 'over 255' : distinct} distinct:
                </span>{' '}
                <span className="font-mono">
                  {top.map((value) => `${value.text} (${formatShare(value.share)})`).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details className="text-data">
        <summary className="cursor-pointer text-muted">Condition for a probe</summary>
        <code className="block font-mono break-all">{`logs | where ${condition}`}</code>
      </details>
    </li>
  );
}
