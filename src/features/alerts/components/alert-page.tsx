import type { Alert } from '@lookout/contract';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { KeyValueList } from '../../../components/key-value-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { RangePicker } from '../../../components/range-picker.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { toastError } from '../../../components/toast.ts';
import { Toggle } from '../../../components/toggle.tsx';
import { formatOfUnit } from '../../../lib/format-value.ts';
import { fixedSearch, rangeOf, steppedRange, type TimeRange } from '../../../lib/time-range.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useEnvironment, useHasRight } from '../../../lib/use-session.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { alertCourseQuery, alertQuery } from '../api/alert-queries.ts';
import { useSwitchAlert } from '../api/change-alert.ts';
import { conditionWords, watchWords } from '../model/alert-words.ts';
import type { AlertSearch } from '../url.ts';
import { AlertChart } from './alert-chart.tsx';
import { AlertHistory } from './alert-history.tsx';
import { AlertMenu } from './alert-menu.tsx';
import { FollowButton } from './follow-button.tsx';
import { StateBadge } from './state-badge.tsx';

const route = getRouteApi('/shell/alerts/$alertId');
const CHART_HEIGHT = 260;

/** One alert: where it stands, what it saw, and what became of it. */
export function AlertPage() {
  const environment = useEnvironment();
  const { alertId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: alert } = useSuspenseQuery(alertQuery(environment, alertId));
  const range = steppedRange(rangeOf(search, useNow()));
  const mayAuthor = useHasRight('author');
  const look = (next: Partial<AlertSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: !('from' in next) });
  const edit = () => void navigate({ to: '/alerts/$alertId/edit', params: { alertId } });
  useShortcut({ keys: 'e', label: 'Edit this alert' }, edit, { isEnabled: mayAuthor });
  return (
    <Panel
      isPage
      title={alert.document.title}
      detail={<StateBadge alert={alert} />}
      className="h-full"
      bodyClassName="overflow-auto"
      actions={
        <>
          {mayAuthor && (
            <Button size="sm" onClick={edit}>
              Edit
            </Button>
          )}
          {mayAuthor && <AlertMenu alert={alert} />}
        </>
      }
    >
      <title>{`${alert.document.title} · Alerts · Lookout`}</title>
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-1">
        {mayAuthor && <SwitchAlert alert={alert} />}
        <FollowButton alert={alert} />
        <p className="min-w-0 truncate text-muted">{watchWords(alert.document.watch)}</p>
        <div className="flex min-w-0 lg:ml-auto">
          <RangePicker search={search} onChange={look} />
        </div>
      </div>
      <Course alert={alert} range={range} onZoom={(from, to) => look(fixedSearch(from, to))} />
      <div className="divide-y border-t lg:grid lg:grid-cols-2 lg:divide-x lg:divide-y-0">
        <Facts alert={alert} />
        <AlertHistory alert={alert} />
      </div>
    </Panel>
  );
}

function SwitchAlert({ alert }: { readonly alert: Alert }) {
  const { mutate, isPending } = useSwitchAlert(alert);
  return (
    <Toggle
      label={`The alert ${alert.document.title} is on`}
      isOn={alert.document.isEnabled}
      isPending={isPending}
      onToggle={(isOn) =>
        mutate(isOn, { onError: (error) => toastError('The alert was not switched', error) })
      }
    />
  );
}

interface CourseProps {
  readonly alert: Alert;
  readonly range: TimeRange;
  readonly onZoom: (from: number, to: number) => void;
}

function Course({ alert, range, onZoom }: CourseProps) {
  const { data, error, refetch } = useQuery(alertCourseQuery(alert, range));
  if (error && !data)
    return <ErrorState title="The values could not be loaded" error={error} onRetry={() => void refetch()} />;
  return (
    <div className="p-3">
      {data ? (
        <AlertChart
          label={`What ${alert.document.title} saw`}
          course={data}
          watch={alert.document.watch}
          range={range}
          height={CHART_HEIGHT}
          onZoom={onZoom}
        />
      ) : (
        <div role="status" aria-label="Loading the values">
          <Skeleton className="h-[284px]" />
        </div>
      )}
    </div>
  );
}

function Facts({ alert }: { readonly alert: Alert }) {
  const { document, probeTitle, band, reading, author, updatedAt, followers } = alert;
  const { watch } = document;
  const format = formatOfUnit('1');
  return (
    <Panel title="What it expects" bodyClassName="p-3">
      <KeyValueList
        items={[
          { label: 'Fires', value: conditionWords(watch, band, format) },
          ...(band
            ? [{ label: 'Trained on', value: `${band.windows} windows, usually ${format(band.middle)}` }]
            : []),
          {
            label: 'Without values',
            value: watch.absent === 'zero' ? 'counts as zero' : 'says that there is no data',
          },
          { label: 'Sees now', value: <Reading reading={reading} format={format} /> },
          {
            label: 'Metric',
            value: (
              <Link
                to="/probe-metrics/$probeId"
                params={{ probeId: watch.probeId }}
                search={{ metric: watch.metric }}
                className="underline"
              >
                {watch.metric}, {probeTitle}
              </Link>
            ),
          },
          { label: 'Told of it', value: followers === 1 ? '1 person' : `${followers} people` },
          {
            label: 'Made by',
            value: (
              <>
                {author.name}, changed <TimeText at={updatedAt} />
              </>
            ),
          },
        ]}
      />
    </Panel>
  );
}

interface ReadingProps {
  readonly reading: Alert['reading'];
  readonly format: (value: number) => string;
}

function Reading({ reading, format }: ReadingProps) {
  if (!reading) return 'not looked yet';
  return (
    <>
      {reading.value === null ? 'nothing' : format(reading.value)}, window until <TimeText at={reading.at} />
    </>
  );
}
