import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useId } from 'react';
import { ErrorState } from '../../../components/error-state.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { formatCount } from '../../../lib/format.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { streamFieldsQuery } from '../api/stream-fields.ts';
import { FieldItem } from './field-item.tsx';
import { TemplateList } from './template-list.tsx';

interface FieldInspectorProps {
  readonly service: string;
  readonly durableId: string;
}

/** What the records of a line consist of: its fields with their values, and what may be a secret among them. */
export function FieldInspector({ service, durableId }: FieldInspectorProps) {
  const titleId = useId();
  const query = streamFieldsQuery(useEnvironment(), service, durableId);
  const { data, error, isFetching, refetch } = useQuery(query);
  return (
    <section aria-labelledby={titleId} className="px-4 py-3">
      <div className="mb-1 flex items-center gap-2">
        <h3 id={titleId} className="font-semibold">
          Fields
        </h3>
        {data && (
          <span className="text-data text-muted">
            of {formatCount(data.sampled)} sampled records{data.isMasked && ', masked'}
          </span>
        )}
        <span className="ml-auto">
          <IconButton
            label="Look again"
            isPending={isFetching}
            icon={<RefreshCw size={14} aria-hidden="true" />}
            onClick={() => void refetch()}
          />
        </span>
      </div>
      {data ? (
        <ul className="divide-y rounded border">
          {data.fields.map((field) => (
            <FieldItem
              key={`${field.isBody} ${field.name}`}
              field={field}
              service={service}
              durableId={durableId}
            />
          ))}
          {data.fields.length === 0 && (
            <li className="px-2.5 py-2 text-data text-muted">
              The sample of the last minute holds no record of this line. Look again when it is emitted.
            </li>
          )}
        </ul>
      ) : error ? (
        <ErrorState title="The fields could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows label="Looking into the records" rows={4} />
      )}
      {data?.templates && <TemplateList templates={data.templates} />}
      {data && data.omitted > 0 && (
        <p className="mt-1 text-data text-muted">{data.omitted} more fields were not looked at.</p>
      )}
    </section>
  );
}
