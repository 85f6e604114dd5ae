import type { KeyboardEvent, ReactNode } from 'react';
import { cn } from '../../../lib/class-names.ts';
import type { DiffLine } from '../model/diff-lines.ts';

interface CommentedLineProps {
  readonly row: DiffLine;
  /** Begins a remark on the line. */
  readonly onAsk: (line: number) => void;
  /** Threads and the form, below the line. */
  readonly children: ReactNode;
}

const LOOKS: Readonly<Record<DiffLine['kind'], { sign: string; word: string; className: string }>> = {
  same: { sign: ' ', word: '', className: '' },
  added: { sign: '+', word: 'added', className: 'bg-good/10' },
  removed: { sign: '−', word: 'removed', className: 'bg-bad/10 line-through' },
};

/** One line of the query; its number is a button that begins a remark, as `c` does while it has the focus. */
export function CommentedLine({ row: { kind, text, line }, onAsk, children }: CommentedLineProps) {
  const { sign, word, className } = LOOKS[kind];
  return (
    <li>
      <div className={cn('flex font-mono text-data', className)}>
        {line === null ? (
          <span className="w-10 shrink-0" />
        ) : (
          <button
            type="button"
            aria-label={`Comment on line ${line}`}
            onClick={() => onAsk(line)}
            onKeyDown={(event) => onLineKey(event, () => onAsk(line))}
            className="tabular w-10 shrink-0 pr-2 text-right text-muted hover:bg-hover hover:text-text"
          >
            {line}
          </button>
        )}
        <span className="w-4 shrink-0 text-center text-muted" aria-hidden="true">
          {sign}
        </span>
        <span className="min-w-0 break-words whitespace-pre-wrap">
          {word !== '' && <span className="sr-only">{word}: </span>}
          {text}
        </span>
      </div>
      {children}
    </li>
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** `c` comments; the arrows go to the next line that can be commented on. */
function onLineKey(event: KeyboardEvent<HTMLButtonElement>, ask: () => void): void {
  const step = STEPS[event.key];
  const isCopy = event.ctrlKey || event.metaKey;
  if (isCopy || (event.key !== 'c' && step === undefined)) return;
  event.preventDefault();
  event.stopPropagation();
  if (step === undefined) ask();
  else focusBeside(event.currentTarget, step);
}

function focusBeside(button: HTMLElement, step: 1 | -1): void {
  const all = button.closest('ol')?.querySelectorAll<HTMLElement>(':scope > li > div > button');
  const buttons = [...(all ?? [])];
  buttons[buttons.indexOf(button) + step]?.focus();
}
