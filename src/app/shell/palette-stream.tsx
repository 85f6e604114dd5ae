import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Activity, Server, Tag } from 'lucide-react';
import { useEffect, useState } from 'react';
import { volumeKey } from '../../features/streams/model/volumes.ts';
import { formatShare } from '../../lib/format.ts';
import { streamsQuery } from '../../lib/streams-query.ts';
import { useEnvironment } from '../../lib/use-session.ts';
import { sampleClient } from '../../lib/workers/sample-client.ts';
import type { SampleField } from '../../lib/workers/sample-types.ts';
import { PaletteGroup, PaletteItem } from './palette-item.tsx';

const WINDOW_SECONDS = 300;
/** The stream may have thousands of lines: those that match first are enough to see that more letters are needed. */
const MOST_SHOWN = 12;

interface StreamThingsProps {
  /** What was typed; never empty. */
  readonly search: string;
}

/** Services and lines of code of the stream. */
export function StreamThings({ search }: StreamThingsProps) {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const { data } = useQuery(streamsQuery(environment, WINDOW_SECONDS));
  const lines = data?.volumes ?? [];
  const services = matching([...new Set(lines.map(({ service }) => service))], search, (name) => name);
  const found = matching(lines, search, ({ durableId, service }) => `${durableId} ${service}`);
  return (
    <>
      {services.length > 0 && (
        <PaletteGroup heading="Services">
          {services.map((service) => (
            <PaletteItem
              key={service}
              value={`service ${service}`}
              icon={<Server size={14} aria-hidden="true" />}
              onSelect={() => void navigate({ to: '/streams', search: { service } })}
            >
              {service}
            </PaletteItem>
          ))}
        </PaletteGroup>
      )}
      {found.length > 0 && (
        <PaletteGroup heading="Lines of code">
          {found.map((line) => (
            <PaletteItem
              key={volumeKey(line)}
              value={`line ${line.durableId} ${line.service}`}
              icon={<Activity size={14} aria-hidden="true" />}
              detail={line.service}
              onSelect={() =>
                void navigate({
                  to: '/streams',
                  search: { service: line.service, durableId: line.durableId, selected: volumeKey(line) },
                })
              }
            >
              {line.durableId || '(no Durable ID)'}
            </PaletteItem>
          ))}
        </PaletteGroup>
      )}
    </>
  );
}

/** Attribute keys of the live sample. */
export function FieldThings({ search }: StreamThingsProps) {
  const navigate = useNavigate();
  const fields = matching(useFields(useEnvironment()), search, ({ key }) => key);
  if (fields.length === 0) return null;
  return (
    <PaletteGroup heading="Fields">
      {fields.map(({ key, share }) => (
        <PaletteItem
          key={key}
          value={`field ${key}`}
          icon={<Tag size={14} aria-hidden="true" />}
          detail={`in ${formatShare(share)} of the records`}
          onSelect={() => void navigate({ to: '/streams', search: { tab: 'live', q: key } })}
        >
          {key}
        </PaletteItem>
      ))}
    </PaletteGroup>
  );
}

/** What the sample knows when it is first asked; an environment that is not looked at yet is followed from now on. */
function useFields(environment: string): readonly SampleField[] {
  const [fields, setFields] = useState<readonly SampleField[]>([]);
  useEffect(() => {
    sampleClient.connect(environment);
    const ask = async () => {
      if (sampleClient.status.getState().records === 0) return;
      end();
      const outcome = await sampleClient.fields();
      if (outcome.ok) setFields([...outcome.value.attributes, ...outcome.value.resource]);
    };
    const end = sampleClient.status.subscribe(() => void ask());
    void ask();
    return end;
  }, [environment]);
  return fields;
}

function matching<T>(all: readonly T[], search: string, textOf: (one: T) => string): readonly T[] {
  const wanted = search.toLowerCase();
  return all.filter((one) => textOf(one).toLowerCase().includes(wanted)).slice(0, MOST_SHOWN);
}
