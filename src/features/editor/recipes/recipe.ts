import type { ProbeDocument } from '@lookout/contract';

/** What people come for; the order in which the scenarios are shown. */
export const SCENARIOS = {
  cost: 'Cost',
  performance: 'Performance',
  secrets: 'Secrets',
  diagnostics: 'Deep diagnostics',
  reliability: 'Reliability',
  dashboards: 'Durable dashboards',
} as const;

type Scenario = keyof typeof SCENARIOS;

/** What a recipe is told: by the selection it starts from, then by its questions. */
export interface RecipeAnswers {
  readonly durableId: string;
  readonly field: string;
  readonly limit: number;
}

export type RecipeQuestion = keyof RecipeAnswers;

export interface Recipe {
  readonly id: string;
  readonly scenario: Scenario;
  readonly label: string;
  /** What it is good for, in one sentence. */
  readonly purpose: string;
  /** What it asks, with an answer that works on the demo's services. */
  readonly asks: Readonly<Partial<RecipeAnswers>>;
  readonly write: (answers: RecipeAnswers) => Pick<ProbeDocument, 'source'> & Partial<ProbeDocument>;
}
