import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { metricsOverviewQuery } from '../../../lib/metric-queries.ts';
import { rangeOf, steppedRange } from '../../../lib/time-range.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { alertQuery } from '../api/alert-queries.ts';
import { draftOf } from '../model/alert-draft.ts';
import { AlertEditor } from './alert-editor.tsx';

const route = getRouteApi('/shell/alerts/$alertId/edit');

/** Changes an alert from how it was when the page opened: who saves later than another is told. */
export function EditAlertPage() {
  const environment = useEnvironment();
  const { alertId } = route.useParams();
  const { data } = useSuspenseQuery(alertQuery(environment, alertId));
  const [alert] = useState(data);
  const [range] = useState(() => steppedRange(rangeOf({ range: '24h' }, Date.now())));
  const { data: overview } = useQuery(metricsOverviewQuery(environment, range));
  return (
    <AlertEditor
      initial={draftOf(alert.document, Date.now())}
      metrics={overview?.metrics ?? []}
      alert={alert}
    />
  );
}
