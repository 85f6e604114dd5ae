import { Copy, Moon, Sun, Trash2 } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Menu, type MenuItem } from '../../components/menu.tsx';
import { SecretDialog } from '../../components/secret-dialog.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { toast, toastError } from '../../components/toast.ts';
import { Tooltip } from '../../components/tooltip.tsx';
import type { Family } from '../family.ts';
import { Held } from '../held.tsx';
import type { SpecimenProps } from '../specimen.tsx';

const ignore = () => undefined;
const LONG =
  'What this says is longer than its place, so that it breaks into several lines and, beyond what the window can show, scrolls. ';

const dialog: SpecimenProps = {
  file: 'dialog',
  name: 'Dialog',
  when: 'A question that must be answered before going on. For details beside a list, use Drawer.',
  states: [
    { label: 'question', shown: <Asking name="Ask" long={false} /> },
    { label: 'long text', shown: <Asking name="Ask at length" long /> },
    {
      label: 'bare',
      shown: (
        <Held initial={false}>
          {(isOpen, hold) => (
            <>
              <Button onClick={() => hold(true)}>Open bare</Button>
              <Dialog isOpen={isOpen} onClose={() => hold(false)} title="Only for screen readers" isBare>
                <p className="p-4">Only the children are shown.</p>
              </Dialog>
            </>
          )}
        </Held>
      ),
    },
  ],
};

function Asking({ name, long }: { readonly name: string; readonly long: boolean }) {
  return (
    <Held initial={false}>
      {(isOpen, hold) => (
        <>
          <Button onClick={() => hold(true)}>{name}</Button>
          <Dialog
            isOpen={isOpen}
            onClose={() => hold(false)}
            title="Pause the probe?"
            description="Records pass it by until it is switched on again."
            footer={
              <>
                <Button onClick={() => hold(false)}>Cancel</Button>
                <Button variant="primary" onClick={() => hold(false)}>
                  Pause
                </Button>
              </>
            }
          >
            {long ? LONG.repeat(20) : <TextArea label="Reason" value="" onChange={ignore} />}
          </Dialog>
        </>
      )}
    </Held>
  );
}

const drawer: SpecimenProps = {
  file: 'drawer',
  name: 'Drawer',
  when: 'Details of what was selected; the page beside it stays usable.',
  states: [
    {
      label: 'with a footer',
      shown: (
        <Held initial={false}>
          {(isOpen, hold) => (
            <>
              <Button onClick={() => hold(true)}>Open the drawer</Button>
              <Drawer
                isOpen={isOpen}
                onClose={() => hold(false)}
                title="LogWelcomeBannerOfASessionThatHasNotYetBegun"
                subtitle="welcome-page"
                footer={<Button variant="primary">New probe on it</Button>}
              >
                <KeyValueList
                  className="p-4"
                  items={[
                    { label: 'In', value: '10.8/s' },
                    { label: 'Read by', value: LONG },
                  ]}
                />
              </Drawer>
            </>
          )}
        </Held>
      ),
    },
  ],
};

const COMMANDS: readonly MenuItem[] = [
  {
    id: 'copy',
    label: 'Copy',
    detail: 'Ctrl C',
    icon: <Copy size={14} aria-hidden="true" />,
    onSelect: ignore,
  },
  {
    id: 'delete',
    label: 'Delete',
    isDisabled: true,
    icon: <Trash2 size={14} aria-hidden="true" />,
    onSelect: ignore,
  },
];

const menu: SpecimenProps = {
  file: 'menu',
  name: 'Menu',
  when: 'Commands behind a button, in groups; or one choice of several, marked.',
  states: [
    {
      label: 'commands, one disabled',
      shown: (
        <Menu
          trigger={<Button>Commands</Button>}
          groups={[
            COMMANDS,
            [{ id: 'long', label: 'A command of more words than a menu likes', onSelect: ignore }],
          ]}
        />
      ),
    },
    {
      label: 'choice, with a header',
      shown: (
        <Menu
          trigger={<Button>Choice</Button>}
          header="How it looks"
          groups={[
            [
              {
                id: 'light',
                label: 'Light',
                isChecked: true,
                icon: <Sun size={14} aria-hidden="true" />,
                onSelect: ignore,
              },
              { id: 'dark', label: 'Dark', icon: <Moon size={14} aria-hidden="true" />, onSelect: ignore },
            ],
          ]}
        />
      ),
    },
  ],
};

const tooltip: SpecimenProps = {
  file: 'tooltip',
  name: 'Tooltip',
  when: 'A short explanation on hover and focus. Never the only place of a fact.',
  states: [
    {
      label: 'below',
      shown: (
        <Tooltip content="Shown after a moment">
          <Button>Hover here</Button>
        </Tooltip>
      ),
    },
    {
      label: 'at the side',
      shown: (
        <Tooltip content="At the right" side="right">
          <Button>Or here</Button>
        </Tooltip>
      ),
    },
    {
      label: 'long text',
      shown: (
        <Tooltip content={LONG}>
          <Button>At length</Button>
        </Tooltip>
      ),
    },
  ],
};

const secretDialog: SpecimenProps = {
  file: 'secret-dialog',
  name: 'SecretDialog',
  when: 'Shows a secret this once, to be taken along.',
  states: [
    {
      label: 'key',
      shown: (
        <Held initial={false}>
          {(isOpen, hold) => (
            <>
              <Button onClick={() => hold(true)}>Make a key</Button>
              {isOpen && (
                <SecretDialog
                  title="Keep this key now"
                  description="It is shown this once."
                  secret="an-example-of-a-key-that-opens-nothing"
                  noun="key"
                  onClose={() => hold(false)}
                >
                  Put it where the processor reads it.
                </SecretDialog>
              )}
            </>
          )}
        </Held>
      ),
    },
  ],
};

const toaster: SpecimenProps = {
  file: 'toaster',
  name: 'Toaster',
  when: 'Says in passing what happened: toast and toastError. What must be answered is a Dialog.',
  states: [
    { label: 'neutral', shown: <Button onClick={() => toast({ title: 'Copied the link' })}>Say it</Button> },
    {
      label: 'good',
      shown: (
        <Button onClick={() => toast({ title: 'Live', detail: 'On 3 of 3, 180 ms.', tone: 'good' })}>
          Say that it went well
        </Button>
      ),
    },
    {
      label: 'warn',
      shown: (
        <Button onClick={() => toast({ title: 'One processor is late', detail: LONG, tone: 'warn' })}>
          Warn
        </Button>
      ),
    },
    {
      label: 'bad',
      shown: (
        <Button
          onClick={() => toastError('The probe is as it was', new Error('The control plane did not answer.'))}
        >
          Say that it failed
        </Button>
      ),
    },
  ],
};

/** What lies over the page. */
export const overlays: Family = {
  id: 'overlays',
  title: 'Overlays',
  about: 'What lies over the page, for as long as it is needed. Only overlays have shadows.',
  specimens: [dialog, drawer, menu, tooltip, secretDialog, toaster],
};
