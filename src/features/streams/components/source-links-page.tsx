import { ANY_SERVICE, type SourceLinks } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { FileCode, Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Combobox } from '../../../components/combobox.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { streamsQuery } from '../../../lib/streams-query.ts';
import { useEnvironment, useHasRight } from '../../../lib/use-session.ts';
import { sourceLinksQuery } from '../api/source.ts';
import { DEFAULT_WINDOW } from '../url.ts';
import { SourceLinksDialog } from './source-links-dialog.tsx';

/** By which address the source of each service is shown. */
export function SourceLinksPage() {
  const environment = useEnvironment();
  const mayAdminister = useHasRight('administer');
  const [edited, setEdited] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(sourceLinksQuery(environment));
  return (
    <Panel title="Source links" isPage detail={environment}>
      <title>Source links · Lookout</title>
      {error && !data && (
        <ErrorState title="The links could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonRows label="Loading the links" rows={3} />}
      {data?.links.length === 0 && (
        <EmptyState
          title="No service has a link to its source yet"
          icon={<FileCode size={20} aria-hidden="true" />}
        >
          With an address, each line of code in Streams leads to its place in the source, as its records say
          it.
        </EmptyState>
      )}
      {data && data.links.length > 0 && (
        <ul aria-label="Source links" className="divide-y border-b">
          {data.links.map((link) => (
            <LinkRow
              key={link.service}
              link={link}
              {...(mayAdminister && { onEdit: () => setEdited(link.service) })}
            />
          ))}
        </ul>
      )}
      {mayAdminister && data && <AddLink links={data.links} onAdd={setEdited} />}
      {data?.changedAt && (
        <p className="px-3 pb-3 text-data text-muted">
          Changed by {data.changedBy} <TimeText at={data.changedAt} />
        </p>
      )}
      {edited !== null && <SourceLinksDialog service={edited} onClose={() => setEdited(null)} />}
    </Panel>
  );
}

type SourceLink = SourceLinks['links'][number];

interface LinkRowProps {
  readonly link: SourceLink;
  readonly onEdit?: () => void;
}

function LinkRow({ link: { service, template }, onEdit }: LinkRowProps) {
  const name = service === ANY_SERVICE ? 'Every other service' : service;
  return (
    <li className="flex min-h-9 items-center gap-3 px-3 py-1">
      <span className="w-44 shrink-0 truncate font-medium">{name}</span>
      <code className="min-w-0 grow break-all text-data text-muted">{template}</code>
      {onEdit && (
        <IconButton
          size="sm"
          label={`Change the link of ${name.toLowerCase()}`}
          icon={<Pencil size={14} aria-hidden="true" />}
          onClick={onEdit}
        />
      )}
    </li>
  );
}

interface AddLinkProps {
  readonly links: readonly SourceLink[];
  readonly onAdd: (service: string) => void;
}

/** Offers the services of the stream that have no link of their own; others may be typed. */
function AddLink({ links, onAdd }: AddLinkProps) {
  const [service, setService] = useState('');
  const { data } = useQuery(streamsQuery(useEnvironment(), DEFAULT_WINDOW));
  const services = new Set(data?.volumes.map((volume) => volume.service).filter((name) => name !== ''));
  for (const link of links) services.delete(link.service);
  const add = (name: string) => {
    if (name.trim() === '') return;
    onAdd(name.trim());
    setService('');
  };
  return (
    <form
      className="flex items-end gap-2 p-3"
      onSubmit={(event) => {
        event.preventDefault();
        add(service);
      }}
    >
      <Combobox
        label="Service"
        value={service}
        onChange={setService}
        onCommit={add}
        options={[...services].sort()}
        placeholder="As its records name it"
        className="w-64"
      />
      <Button type="submit" disabled={service.trim() === ''}>
        Set its link
      </Button>
    </form>
  );
}
