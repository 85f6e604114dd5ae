import type { Plan, PreviewSummary } from '@lookout/contract';
import { expect, test } from 'vitest';
import type { Compilation } from '../../../lib/workers/language-types.ts';
import type { Outcome } from '../../../lib/workers/outcome.ts';
import type { PreviewAnswer, PreviewPageQuery, PreviewRequest } from '../../../lib/workers/sample-types.ts';
import { blankDocument } from '../start/blank-document.ts';
import { PreviewController } from './preview-controller.ts';
import { staleReason } from './preview-state.ts';

const plan: Plan = { format: 1, view: 'logs', steps: [], output: [] };
const SUPERSEDED = { ok: false, failure: { kind: 'superseded', message: '' } } as const;
const document = (source: string) => ({ ...blankDocument('production'), source });

/** Workers that answer when they are told to, in any order. */
function slowWorkers(now = () => 0) {
  const previews: { request: PreviewRequest; answer: (outcome: Outcome<PreviewAnswer>) => void }[] = [];
  const pages: PreviewPageQuery[] = [];
  const controller = new PreviewController({
    now,
    language: {
      async compile(source): Promise<Outcome<Compilation>> {
        const isGood = !source.includes('!');
        const error = {
          code: 'KQL001',
          severity: 'error',
          span: { start: source.indexOf('!'), end: source.length },
          message: 'Something is missing.',
        } as const;
        const diagnostics = isGood ? [] : [error];
        return {
          ok: true,
          value: {
            source,
            diagnostics,
            plan: isGood ? plan : null,
            operators: [],
            streamability: [],
            portability: [],
            milliseconds: 1,
          },
        };
      },
    },
    sample: {
      preview: (request) => new Promise((answer) => previews.push({ request, answer })),
      async previewPage(query) {
        pages.push(query);
        return { ok: true, value: { run: query.run, window: query, records: [] } };
      },
    },
  });
  return { controller, previews, pages };
}

function answerOf(run: number): Outcome<PreviewAnswer> {
  const page = { run, window: { offset: 0, limit: 80 }, records: [] };
  const summary = { sampledRecords: run } as PreviewSummary;
  return {
    ok: true,
    value: { run, generation: 1, summary, result: null, page, milliseconds: 1, microsecondsPerRecord: 1 },
  };
}

const settled = () => new Promise((done) => setTimeout(done));

test('an edit is compiled, run on the sample and shown with its edition', async () => {
  const { controller, previews } = slowWorkers();
  controller.noteInput(12);
  const following = controller.follow(document('logs'));
  await settled();
  previews[0]?.answer(answerOf(1));
  await following;
  expect(controller.store.getState()).toMatchObject({ edition: 1, answeredEdition: 1, answeredInputAt: 12 });
  expect(staleReason(controller.store.getState())).toBeNull();
});

test('while the text does not compile the last result stays and the reason names its line', async () => {
  const { controller, previews } = slowWorkers();
  const following = controller.follow(document('logs'));
  await settled();
  previews[0]?.answer(answerOf(1));
  await following;
  await controller.follow(document('logs\n| where !'));
  expect(controller.store.getState().answer?.run).toBe(1);
  expect(staleReason(controller.store.getState())).toBe('Line 2: Something is missing.');
  expect(previews).toHaveLength(1);
});

test('an older result never replaces a newer one', async () => {
  const { controller, previews } = slowWorkers();
  void controller.follow(document('logs'));
  await settled();
  void controller.follow(document('traces'));
  await settled();
  previews[1]?.answer(answerOf(2));
  await settled();
  previews[0]?.answer(answerOf(1));
  await settled();
  expect(controller.store.getState().answer?.run).toBe(2);
});

test('a superseded run is no failure', async () => {
  const { controller, previews } = slowWorkers();
  void controller.follow(document('logs'));
  await settled();
  previews[0]?.answer(SUPERSEDED);
  await settled();
  expect(controller.store.getState().failure).toBeNull();
});

test('a change of scope alone runs again without compiling, a new sample keeps the edition', async () => {
  const { controller, previews } = slowWorkers();
  void controller.follow(document('logs'));
  await settled();
  previews[0]?.answer(answerOf(1));
  await settled();
  void controller.refresh();
  await settled();
  previews[1]?.answer(answerOf(2));
  await settled();
  expect(controller.store.getState()).toMatchObject({ answeredEdition: 1, answeredInputAt: null });
});

test('scrolling asks for records only where the page on screen ends', async () => {
  const { controller, previews, pages } = slowWorkers();
  void controller.follow(document('logs'));
  await settled();
  previews[0]?.answer(answerOf(1));
  await settled();
  await controller.show(undefined, 30);
  expect(pages).toEqual([]);
  await controller.show(undefined, 70);
  await controller.show('dropped', 0);
  expect(pages.map(({ status, offset }) => [status, offset])).toEqual([
    [undefined, 50],
    ['dropped', 0],
  ]);
});

test('a refresh waits for a pause in typing, but not for ever', async () => {
  let time = 0;
  const { controller, previews } = slowWorkers(() => time);
  const following = controller.follow(document('logs'));
  await settled();
  previews[0]?.answer(answerOf(1));
  await following;
  const refreshes = () => previews.filter(({ request }) => request.isRefresh).length;
  time = 1000;
  void controller.refresh();
  expect(refreshes()).toBe(1);
  void controller.follow(document('logs'));
  time = 1500;
  void controller.refresh();
  expect(refreshes()).toBe(1);
  time = 1800;
  void controller.refresh();
  expect(refreshes()).toBe(2);
  time = 7000;
  void controller.follow(document('logs'));
  void controller.refresh();
  expect(refreshes()).toBe(3);
});
