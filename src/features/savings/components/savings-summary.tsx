import type { SavingsReport } from '@lookout/contract';
import type { ReactNode } from 'react';
import { costOf, formatCost } from '../../../lib/cost.ts';
import { formatBytes, formatCount, formatShare } from '../../../lib/format.ts';
import { totalOf } from '../model.ts';
import { projectedText } from './savings-columns.tsx';

/** What the month comes to. */
export function SavingsSummary({ report }: { readonly report: SavingsReport }) {
  const { measured, droppedRecords, projected, comparable } = totalOf(report);
  const share = projected !== null && projected > 0 ? comparable / projected : null;
  return (
    <div className="@container shrink-0 border-b">
      <dl className="grid grid-cols-2 @3xl:grid-cols-4 @3xl:divide-x">
        <Figure name="Kept from leaving" value={formatBytes(measured)}>
          {formatCount(droppedRecords)} records dropped
        </Figure>
        <Figure name="Saved" value={formatCost(costOf(measured, report.price), report.price)}>
          {report.price.perGigabyte === null
            ? 'no price is set: see Streams'
            : `at ${report.price.perGigabyte} ${report.price.currency} for each GB (10⁹ bytes)`}
        </Figure>
        <Figure name="Projected" value={projectedText(projected)}>
          by the evidence, for the time that probes ran
        </Figure>
        <Figure name="Measured of projected" value={share === null ? '–' : formatShare(share)}>
          of the probes that have evidence
        </Figure>
      </dl>
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly children: ReactNode;
}

function Figure({ name, value, children }: FigureProps) {
  return (
    <div className="flex flex-col gap-0.5 px-3 py-2">
      <dt className="text-data text-muted">{name}</dt>
      <dd className="tabular text-lg font-semibold">{value}</dd>
      <dd className="text-data text-muted">{children}</dd>
    </div>
  );
}
