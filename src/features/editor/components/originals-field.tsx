import type { Originals } from '@lookout/contract';
import { Select } from '../../../components/select.tsx';
import { formatByteRate, formatRate } from '../../../lib/format.ts';
import type { PreviewAnswer } from '../../../lib/workers/sample-types.ts';
import { useEditor, useEditorState, usePreviewState } from '../hooks/editor-context.ts';

const OPTIONS: readonly { readonly value: Originals; readonly label: string }[] = [
  { value: 'keep', label: 'Keep them in the stream' },
  { value: 'drop', label: 'Drop them once counted' },
];

/** What an aggregate does with the records that it counted. */
export function OriginalsField() {
  const { session } = useEditor();
  const value = useEditorState(({ document }) => document.originals);
  const answer = usePreviewState((state) => state.answer);
  return (
    <Select
      label="Counted records"
      value={value}
      options={OPTIONS}
      onChange={(originals) => session.edit({ originals })}
      hint={value === 'keep' ? 'The metric comes on top; nothing leaves the stream.' : savingOf(answer)}
    />
  );
}

function savingOf(answer: PreviewAnswer | null): string {
  if (!answer) return 'The metric takes their place.';
  const { summary } = answer;
  const records = summary.recordsPerSecondBefore - summary.recordsPerSecondAfter;
  const bytes = summary.bytesPerSecondBefore - summary.bytesPerSecondAfter;
  return `The metric takes their place: about ${formatRate(records)} and ${formatByteRate(bytes)} less.`;
}
