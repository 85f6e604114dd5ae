import type { Dashboard, DashboardDocument, PersonRef } from '@lookout/contract';
import type { Context } from './context.ts';
import { notFound } from './problem-error.ts';

interface DashboardRef {
  readonly environment: string;
  readonly dashboardId: string;
}

/** Dashboards of every environment. */
export class DashboardStore {
  readonly #context: Context;
  readonly #dashboards = new Map<string, Dashboard>();

  constructor(context: Context) {
    this.#context = context;
  }

  list(environment: string): Dashboard[] {
    const found = [...this.#dashboards.values()].filter((one) => one.environment === environment);
    return found.sort((a, b) => a.document.title.localeCompare(b.document.title));
  }

  get({ environment, dashboardId }: DashboardRef): Dashboard {
    const dashboard = this.#dashboards.get(dashboardId);
    if (dashboard?.environment !== environment) throw notFound('dashboard');
    return dashboard;
  }

  create(environment: string, document: DashboardDocument, { id: ownerId, name }: PersonRef): Dashboard {
    const id = this.#context.id('dsh');
    const owner = { id: ownerId, name };
    return this.#put({ id, environment, version: 1, document, owner, updatedAt: this.#context.timestamp() });
  }

  update(ref: DashboardRef, document: DashboardDocument): Dashboard {
    const before = this.get(ref);
    const version = before.version + 1;
    return this.#put({ ...before, version, document, updatedAt: this.#context.timestamp() });
  }

  delete({ dashboardId }: DashboardRef): void {
    this.#dashboards.delete(dashboardId);
  }

  #put(dashboard: Dashboard): Dashboard {
    this.#dashboards.set(dashboard.id, dashboard);
    return dashboard;
  }
}
