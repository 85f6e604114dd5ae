import { createRef } from 'react';
import { BarChart } from '../../components/charts/bar-chart.tsx';
import { ChartLegend } from '../../components/charts/chart-legend.tsx';
import { type ChartSeries, seriesColor } from '../../components/charts/chart-series.ts';
import { ChartTooltip } from '../../components/charts/chart-tooltip.tsx';
import { ExportMenu } from '../../components/charts/export-menu.tsx';
import { PieChart } from '../../components/charts/pie-chart.tsx';
import { Sparkline } from '../../components/charts/sparkline.tsx';
import { TimeChart } from '../../components/charts/time-chart.tsx';
import { ValuesChart } from '../../components/charts/values-chart.tsx';
import type { Family } from '../family.ts';
import type { SpecimenProps } from '../specimen.tsx';

const ignore = () => undefined;
const START = Date.UTC(2026, 0, 1, 12);
const MINUTE = 60_000;
const HEIGHT = 160;

/** A wave of its own for each series, the same at every visit. */
function waves(count: number, points: number): ChartSeries[] {
  return Array.from({ length: count }, (_, series) => ({
    id: `series-${series + 1}`,
    label: `service ${series + 1}`,
    points: Array.from({ length: points }, (_, index) => [
      START + index * MINUTE,
      index % 17 === 13 ? null : 20 + 8 * series + 6 * Math.sin(index / 4 + series),
    ]),
  }));
}

const [first = { id: '', label: '', points: [] }] = waves(1, 60);
const echo: ChartSeries = {
  id: 'echo',
  label: 'an hour before',
  echoOf: first.id,
  points: first.points.map(([x, value]) => [x, value === null ? null : value - 4]),
};

const timeChart: SpecimenProps = {
  file: 'charts/time-chart',
  parts: ['charts/time-plot', 'charts/marker-label'],
  name: 'TimeChart',
  when: 'Values over time, or over a number. Legends are toggles; a stretch can be drawn to zoom in.',
  states: [
    {
      label: 'line, with markers and what went before',
      isWide: true,
      shown: (
        <TimeChart
          label="Records a second"
          series={[first, echo]}
          markers={[
            { at: START + 10 * MINUTE, label: 'submitted' },
            { at: START + 50 * MINUTE, label: 'live' },
          ]}
          height={HEIGHT}
          exportName="records"
          onZoom={ignore}
        />
      ),
    },
    {
      label: 'eight series',
      isWide: true,
      shown: <TimeChart label="By service" series={waves(8, 120)} height={HEIGHT} />,
    },
    {
      label: 'held against a bound and what is usual',
      isWide: true,
      shown: (
        <TimeChart
          label="Errors"
          series={[first]}
          bounds={[30]}
          expected={{ low: 14, high: 26 }}
          stretches={[{ from: START + 30 * MINUTE, to: START + 36 * MINUTE }]}
          height={HEIGHT}
        />
      ),
    },
    {
      label: 'area',
      isWide: true,
      shown: <TimeChart label="Bytes" kind="area" series={waves(2, 60)} height={HEIGHT} />,
    },
    {
      label: 'columns',
      isWide: true,
      shown: <TimeChart label="Counts" kind="column" series={waves(1, 12)} height={HEIGHT} />,
    },
    {
      label: 'dots',
      isWide: true,
      shown: <TimeChart label="Samples" kind="scatter" series={waves(2, 30)} height={HEIGHT} />,
    },
    {
      label: 'empty: show an EmptyState instead',
      isWide: true,
      shown: <TimeChart label="Nothing yet" series={[]} height={80} />,
    },
  ],
};

const CATEGORIES = ['launcher', 'welcome-page', 'a-service-with-a-name-that-is-too-long-for-an-axis'];

const barChart: SpecimenProps = {
  file: 'charts/bar-chart',
  name: 'BarChart',
  when: 'A few names with one value or more each, to be compared.',
  states: [
    {
      label: 'lying',
      isWide: true,
      shown: (
        <BarChart
          label="In and out"
          categories={CATEGORIES}
          series={[
            { id: 'in', label: 'In', values: [40, 8, 5] },
            { id: 'out', label: 'Out', values: [12, 8, null] },
          ]}
          height={HEIGHT}
        />
      ),
    },
    {
      label: 'standing',
      isWide: true,
      shown: (
        <BarChart
          label="Records by service"
          orientation="vertical"
          categories={CATEGORIES.slice(0, 2)}
          series={[{ id: 'records', label: 'Records', values: [40, 8] }]}
          height={HEIGHT}
        />
      ),
    },
  ],
};

const VALUES = [
  { label: 'launcher', value: 55 },
  { label: 'welcome-page', value: 30 },
  { label: 'work-queue', value: 15 },
];

const pieChart: SpecimenProps = {
  file: 'charts/pie-chart',
  name: 'PieChart',
  when: 'Shares of a whole, of a few parts. For many parts, or small differences, use BarChart.',
  states: [
    {
      label: 'few slices',
      isWide: true,
      shown: <PieChart label="Share of bytes" slices={VALUES} height={HEIGHT} />,
    },
    {
      label: 'empty: show an EmptyState instead',
      isWide: true,
      shown: <PieChart label="Share of nothing" slices={[]} height={60} />,
    },
  ],
};

const valuesChart: SpecimenProps = {
  file: 'charts/values-chart',
  name: 'ValuesChart',
  when: 'One value for each of a few names, in the shape that the reader chose.',
  states: [
    {
      label: 'figures, to be exported',
      isWide: true,
      shown: (
        <ValuesChart
          label="Now"
          kind="card"
          values={VALUES}
          valueName="Records"
          exportName="now"
          height={HEIGHT}
        />
      ),
    },
    {
      label: 'bars',
      isWide: true,
      shown: <ValuesChart label="Ranking" kind="bar" values={VALUES} valueName="Records" height={HEIGHT} />,
    },
  ],
};

const sparkline: SpecimenProps = {
  file: 'charts/sparkline',
  name: 'Sparkline',
  when: 'The course of a value in the height of a line of text, in tables and lists.',
  states: [
    { label: 'course', shown: <Sparkline label="Rising" values={[1, 2, 2, 3, 5, 4, 8]} /> },
    { label: 'nothing', shown: <Sparkline label="Nothing yet" values={[0, 0, 0]} /> },
    {
      label: 'wide',
      shown: <Sparkline label="Up and down" values={[4, 8, 3, 9, 2, 7, 5]} width={200} height={32} />,
    },
  ],
};

const ENTRIES = ['launcher', 'welcome-page', 'work-queue'].map((label, index) => ({
  id: label,
  label,
  color: seriesColor(index),
}));

const chartLegend: SpecimenProps = {
  file: 'charts/chart-legend',
  name: 'ChartLegend',
  when: 'The names of the series of a chart, as toggles. The charts above have one.',
  states: [
    {
      label: 'one hidden',
      shown: <ChartLegend entries={ENTRIES} hidden={new Set(['work-queue'])} onToggle={ignore} />,
    },
    {
      label: 'hover',
      as: 'hover',
      shown: <ChartLegend entries={ENTRIES.slice(0, 1)} hidden={new Set()} onToggle={ignore} />,
    },
  ],
};

const chartTooltip: SpecimenProps = {
  file: 'charts/chart-tooltip',
  name: 'ChartTooltip',
  when: 'What all series are at one place of a chart of one’s own.',
  states: [
    {
      label: 'open',
      shown: (
        <ChartTooltip
          title="2026-01-01 12:05:00 UTC"
          entries={ENTRIES.map((entry, index) => ({ ...entry, text: `${40 - 12 * index}/s` }))}
        />
      ),
    },
  ],
};

const exportMenu: SpecimenProps = {
  file: 'charts/export-menu',
  name: 'ExportMenu',
  when: 'Saves the values or the picture of a chart of one’s own.',
  states: [
    {
      label: 'closed',
      shown: <ExportMenu name="values" csv={() => 'name,value\r\n'} figure={createRef()} />,
    },
  ],
};

/** What is drawn from numbers. */
export const charts: Family = {
  id: 'charts',
  title: 'Charts',
  about: 'Axes quiet, grid faint, tooltip shared, markers labelled. Series take the colours in their order.',
  specimens: [timeChart, barChart, pieChart, valuesChart, sparkline, chartLegend, chartTooltip, exportMenu],
};
