import type { ProbeTest } from '@lookout/contract';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { readTest, testText } from '../model/test-text.ts';

interface TestDialogProps {
  readonly test: ProbeTest;
  readonly onClose: () => void;
  readonly onSave: (test: ProbeTest) => void;
}

/** One test as its author writes it: a name, and JSON of what is given and what leaves. */
export function TestDialog({ test: start, onClose, onSave }: TestDialogProps) {
  const [name, setName] = useState(start.name);
  const [text, setText] = useState(() => testText(start));
  const { test, problem } = readTest(name, text);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Test"
      description="Given records, and what leaves: unchanged, dropped, or the fields that are changed and removed. For an aggregate also the rows that it yields."
      className="w-[min(48rem,calc(100vw-2rem))]"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={test === null} onClick={() => test && onSave(test)}>
            Keep the test
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField
          label="Name"
          value={name}
          maxLength={120}
          placeholder="What must hold, in a few words"
          onChange={setName}
        />
        <TextArea
          label="Given and expected, as JSON"
          rows={14}
          spellCheck={false}
          className="font-mono"
          value={text}
          onChange={setText}
        />
        {problem !== null && (
          <p role="alert" className="break-words text-data text-bad">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}
