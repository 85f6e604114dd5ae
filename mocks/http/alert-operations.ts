import type { Account, Alert, AlertWatch } from '@lookout/contract';
import { courseOf, type ReadBuckets, trained } from '../plane/alert-store.ts';
import type { MockPlane } from '../plane/mock-plane.ts';
import { ProblemError } from '../plane/problem-error.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';

type AlertOperations = Pick<
  Operations,
  | 'listAlerts'
  | 'createAlert'
  | 'getAlert'
  | 'updateAlert'
  | 'deleteAlert'
  | 'followAlert'
  | 'listAlertEvents'
  | 'getAlertCourse'
  | 'previewAlert'
>;

/** What the API offers about alerts. */
export function alertOperations(plane: MockPlane): AlertOperations {
  const { alerts, probes } = plane.stores;
  const read = bucketsOf(plane);
  const shown = (alert: ReturnType<typeof alerts.get>, reader: Account): Alert => {
    const followers = alerts.followersOf(alert.id);
    return {
      ...alert,
      ...alerts.look(alert, read),
      probeTitle: probes.get(alert.document.watch.probeId).document.title,
      isFollowed: followers.has(reader.id),
      followers: followers.size,
    };
  };
  return {
    listAlerts: ({ params, person }) => ({
      items: alerts.list(params.environment).map((alert) => shown(alert, person())),
    }),
    createAlert: ({ params, body, person }) => {
      const made = { document: body, band: trained(body.watch, read), by: person() };
      return shown(alerts.create(params.environment, made), person());
    },
    getAlert: ({ params, person }) => shown(alerts.get(params), person()),
    updateAlert: ({ params, body, person, ifMatch }) => {
      demandVersion(ifMatch, alerts.get(params), 'alert');
      return shown(alerts.update(params, body, trained(body.watch, read)), person());
    },
    deleteAlert: ({ params, ifMatch }) => {
      demandVersion(ifMatch, alerts.get(params), 'alert');
      return alerts.delete(params) as undefined;
    },
    followAlert: ({ params, body, person }) => {
      alerts.follow(alerts.get(params).id, person().id, body.isFollowed);
      return shown(alerts.get(params), person());
    },
    listAlertEvents: ({ params }) => ({
      items: [...alerts.eventsOf(alerts.get(params).id)],
      nextCursor: null,
    }),
    getAlertCourse: ({ params, query }) => {
      const { document, band } = alerts.get(params);
      return { ...courseOf(document.watch, query, { band, read }), untrained: null };
    },
    previewAlert: ({ body: { watch, from, to } }) => {
      const { band, untrained } = tryToTrain(watch, read);
      return { ...courseOf(watch, { from, to }, { band, read }), untrained };
    },
  };
}

function bucketsOf({ metricsOf }: MockPlane): ReadBuckets {
  return ({ probeId, metric, where }, { from, to }) => {
    const range = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    const { series } = metricsOf(probeId, range, { metric });
    const wanted = series.filter(({ attributes }) =>
      Object.entries(where).every(([key, value]) => attributes[key] === value),
    );
    const buckets = wanted.flatMap((one) => one.buckets).sort((a, b) => a[0] - b[0]);
    return { unit: wanted[0]?.unit ?? '1', buckets };
  };
}

function tryToTrain(watch: AlertWatch, read: ReadBuckets) {
  try {
    return { band: trained(watch, read), untrained: null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { band: null, untrained: error.message };
  }
}
