import type { ProbeDocument } from '@lookout/contract';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Compilation, LanguageClient } from '../../../lib/workers/language-types.ts';
import type { RecordWindow, SampleClient } from '../../../lib/workers/sample-types.ts';
import { EMPTY_PREVIEW, type PreviewState } from './preview-state.ts';

interface PreviewControllerOptions {
  readonly language: Pick<LanguageClient, 'compile'>;
  readonly sample: Pick<SampleClient, 'preview' | 'previewPage'>;
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
}

/** Records fetched around the part of the list that is on screen. */
const WINDOW_SIZE = 80;
/** After an edit the newest sample waits this long: a keystroke never queues behind a refresh, … */
const QUIET_MS = 700;
/** … unless somebody types without a pause for this long. */
const STALE_AFTER_MS = 5000;

type Subject = Pick<ProbeDocument, 'source' | 'scope' | 'originals'>;

/**
 * Follows a document: compiles its text and runs the plan on the sample, both in workers. The newest edit wins;
 * results of older ones are shown only until it has its own. While the text does not compile the last result stays.
 */
export class PreviewController {
  readonly store: StoreApi<PreviewState> = createStore(() => EMPTY_PREVIEW);
  readonly #options: PreviewControllerOptions;
  #subject: Subject | null = null;
  #inputAt: number | null = null;
  #window: RecordWindow = { offset: 0, limit: WINDOW_SIZE };
  #editedAt = Number.NEGATIVE_INFINITY;
  #refreshedAt = Number.NEGATIVE_INFINITY;

  constructor(options: PreviewControllerOptions) {
    this.#options = options;
  }

  /** Notes when the input was made that the next edit comes from (`event.timeStamp`). */
  noteInput(at: number): void {
    this.#inputAt = at;
  }

  /** Takes an edit in. */
  async follow(subject: Subject): Promise<void> {
    this.#subject = subject;
    this.#editedAt = this.#now();
    const inputAt = this.#inputAt;
    this.#inputAt = null;
    const edition = this.#state.edition + 1;
    this.#set({ edition });
    const compilation = await this.#compile(subject.source);
    if (!compilation) return;
    // The sample worker starts first: drawing what the compiler found can wait for as long as it runs.
    const run = this.#run({ subject, compilation, edition, inputAt, isRefresh: false });
    this.#set({ compilation, uncheckedSource: null, failure: null });
    await run;
  }

  /** While held, only an edit changes what is shown, not the stream. */
  hold(isHeld: boolean): void {
    this.#set({ isHeld });
  }

  /** Runs again because the sample changed, once typing pauses. */
  async refresh(): Promise<void> {
    const { compilation, edition, isHeld } = this.#state;
    const subject = this.#subject;
    if (isHeld || !subject || !compilation?.plan || compilation.source !== subject.source) return;
    if (this.#isTyping()) return;
    this.#refreshedAt = this.#now();
    await this.#run({ subject, compilation, edition, inputAt: null, isRefresh: true });
  }

  /** Shows other records of the result: `status` filters, `first` is the first one on screen. */
  async show(status: RecordWindow['status'], first: number): Promise<void> {
    const window = { status, offset: Math.max(0, first - WINDOW_SIZE / 4), limit: WINDOW_SIZE };
    const { answer, page } = this.#state;
    this.#window = window;
    if (!answer || isCovered(page?.window, { status, offset: first, limit: WINDOW_SIZE / 2 })) return;
    const outcome = await this.#options.sample.previewPage({ run: answer.run, ...window });
    if (outcome.ok && outcome.value) this.#set({ page: outcome.value });
  }

  #isTyping(): boolean {
    const now = this.#now();
    return now - this.#editedAt < QUIET_MS && now - this.#refreshedAt < STALE_AFTER_MS;
  }

  #now(): number {
    return (this.#options.now ?? (() => performance.now()))();
  }

  async #compile(source: string): Promise<Compilation | null> {
    const known = this.#state.compilation;
    if (known?.source === source) return known;
    const outcome = await this.#options.language.compile(source);
    if (outcome.ok) return outcome.value;
    if (outcome.failure.kind === 'failed')
      this.#set({
        uncheckedSource: source,
        failure: `This query could not be checked: ${outcome.failure.message} Make it shorter, or take its last change back.`,
      });
    return null;
  }

  async #run({ subject, compilation, edition, inputAt, isRefresh }: Run): Promise<void> {
    const { scope, originals } = subject;
    const { plan } = compilation;
    if (!plan) return;
    const outcome = await this.#options.sample.preview({
      plan,
      scope,
      originals,
      isRefresh,
      window: this.#window,
    });
    if (edition < this.#state.answeredEdition) return;
    if (outcome.ok) {
      const { value: answer } = outcome;
      this.#set({
        answer,
        answered: compilation,
        page: answer.page,
        answeredEdition: edition,
        answeredInputAt: inputAt,
        failure: null,
      });
    } else if (outcome.failure.kind === 'failed') {
      this.#fail('The preview could not run', outcome.failure.message);
    }
  }

  get #state(): PreviewState {
    return this.store.getState();
  }

  #set(changes: Partial<PreviewState>): void {
    this.store.setState(changes);
  }

  #fail(what: string, why: string): void {
    this.#set({ failure: `${what}: ${why}` });
  }
}

interface Run {
  readonly subject: Subject;
  readonly compilation: Compilation;
  readonly edition: number;
  readonly inputAt: number | null;
  readonly isRefresh: boolean;
}

function isCovered(have: RecordWindow | undefined, want: RecordWindow): boolean {
  return (
    have !== undefined &&
    have.status === want.status &&
    have.offset <= want.offset &&
    have.offset + have.limit >= want.offset + want.limit
  );
}
