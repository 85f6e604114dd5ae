import { useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { toast } from '../../../components/toast.ts';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import { useEditor } from '../hooks/editor-context.ts';
import { readFile } from '../model/read-file.ts';

interface Brought {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes records that are pasted or chosen as a file, for the preview to run on instead of the stream. */
export function GivenDialog({ onClose }: { readonly onClose: () => void }) {
  const { preview } = useEditor();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const file = useId();
  const run = async (bring: () => Promise<Brought>) => {
    setPending(true);
    setProblem(null);
    try {
      const outcome = await sampleClient.give(await bring());
      if (!outcome.ok) throw new Error(outcome.failure.message);
      await preview.refresh();
      toast({ title: `The preview runs on ${outcome.value.toLocaleString('en')} records of yours` });
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setPending(false);
    }
  };
  const paste = async () => ({ name: 'pasted records', bytes: new TextEncoder().encode(text) });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Run on your own records"
      description="OTLP logs in JSON or protobuf, JSON lines of any logging library, or lines of text; gzip or not. They stay in this browser."
      className="w-[min(48rem,calc(100vw-2rem))]"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={text.trim() === ''}
            isPending={isPending}
            onClick={() => void run(paste)}
          >
            Run on these
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextArea
          label="Records"
          rows={10}
          spellCheck={false}
          className="font-mono"
          value={text}
          onChange={setText}
          placeholder={
            '{"eventName": "LogWelcome", "severityNumber": 9, "body": "hi"}\n{"level": "error", "msg": "no room"}\na line of text'
          }
        />
        <div>
          <label htmlFor={file} className="mb-1 block text-data font-medium">
            Or a file
          </label>
          <input
            id={file}
            type="file"
            className="max-w-full text-data"
            onChange={({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? [];
              if (chosen) void run(() => readFile(chosen));
            }}
          />
        </div>
        {problem !== null && (
          <p role="alert" className="break-words text-data text-bad">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}
