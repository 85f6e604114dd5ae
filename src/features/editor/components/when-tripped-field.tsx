import type { WhenTripped } from '@lookout/contract';
import { Select } from '../../../components/select.tsx';
import { useEditor, useEditorState } from '../hooks/editor-context.ts';

const OPTIONS: readonly { readonly value: WhenTripped; readonly label: string }[] = [
  { value: 'pass', label: 'Let its records pass untouched' },
  { value: 'drop', label: 'Hold its records back' },
];

const HINTS: Readonly<Record<WhenTripped, string>> = {
  pass: 'Telemetry comes first: the stream goes on as if the probe were off.',
  drop: 'Secrecy comes first: records in its scope are dropped and counted. Choose this for redactions.',
};

/** What happens when the probe crosses one of its ceilings. */
export function WhenTrippedField() {
  const { session } = useEditor();
  const value = useEditorState(({ document }) => document.whenTripped);
  return (
    <Select
      label="When it trips"
      value={value}
      options={OPTIONS}
      onChange={(whenTripped) => session.edit({ whenTripped })}
      hint={HINTS[value]}
    />
  );
}
