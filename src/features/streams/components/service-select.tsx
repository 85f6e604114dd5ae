import type { StreamVolume } from '@lookout/contract';
import { Select } from '../../../components/select.tsx';
import { servicesOf } from '../model/volumes.ts';
import { useStreamsSearch } from '../use-streams-search.ts';

/** Base UI has no empty value of its own in a list of texts; no service has this name. */
const ALL = '*';

/** The one service to which the page is narrowed. */
export function ServiceSelect({ volumes }: { readonly volumes: readonly StreamVolume[] }) {
  const [{ service }, change] = useStreamsSearch();
  const names = new Set([...servicesOf(volumes), ...(service ? [service] : [])]);
  const options = [...names].map((name) => ({ value: name, label: name }));
  return (
    <Select
      label="Service"
      isLabelHidden
      className="w-40"
      value={service ?? ALL}
      onChange={(value) => change({ service: value === ALL ? undefined : value })}
      options={[{ value: ALL, label: 'Every service' }, ...options]}
    />
  );
}
