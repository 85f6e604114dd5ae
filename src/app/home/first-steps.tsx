import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Panel } from '../../components/panel.tsx';
import { probesQuery } from '../../lib/probe-queries.ts';
import { useEnvironment, useHasRight } from '../../lib/use-session.ts';

/** The way through the main job on the live system, for as long as nobody has gone it here. */
export function FirstSteps() {
  const environment = useEnvironment();
  const { data: probes } = useQuery(probesQuery(environment));
  const mayAuthor = useHasRight('author');
  if (probes?.length !== 0) return null;
  return (
    <Panel title="First steps" detail={`no probe in ${environment} yet`} className="border-b">
      <ol className="divide-y xl:grid xl:grid-cols-3 xl:divide-x xl:divide-y-0">
        <Step number={1} title="See what flows" to="/streams" link="Open Streams">
          Every line of code that emits has a place on the map, with its share and its cost.
        </Step>
        <Step
          number={2}
          title="Try something on it"
          to="/probes/new"
          link={mayAuthor ? 'Choose a recipe' : 'Look at the recipes'}
        >
          Drop, redact or count: the preview shows on live records what would happen. Nothing happens yet.
        </Step>
        <Step number={3} title="Have it approved" to="/approvals" link="Open Approvals">
          A second person sees what it does and approves; then it rolls out, and is off again at one click.
        </Step>
      </ol>
    </Panel>
  );
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly to: '/streams' | '/probes/new' | '/approvals';
  readonly link: string;
  readonly children: ReactNode;
}

function Step({ number, title, to, link, children }: StepProps) {
  return (
    <li className="flex gap-3 px-3 py-2">
      <span aria-hidden="true" className="tabular text-lg font-semibold text-muted">
        {number}
      </span>
      <span className="min-w-0">
        <span className="block font-medium">{title}</span>
        <span className="block text-muted">{children}</span>
        <Link to={to} className="text-accent hover:underline">
          {link}
        </Link>
      </span>
    </li>
  );
}
