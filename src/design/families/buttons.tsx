import { Pause, Play, RotateCw, Trash2 } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Chip } from '../../components/chip.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Toggle } from '../../components/toggle.tsx';
import type { Family } from '../family.ts';
import { Held } from '../held.tsx';
import type { SpecimenProps } from '../specimen.tsx';

const ignore = () => undefined;

const button: SpecimenProps = {
  file: 'button',
  name: 'Button',
  when: 'Does something. One primary button a view; danger only for what cannot be undone.',
  states: [
    { label: 'primary', shown: <Button variant="primary">Submit for review</Button> },
    { label: 'secondary', shown: <Button>Preview</Button> },
    { label: 'ghost', shown: <Button variant="ghost">Cancel</Button> },
    { label: 'danger', shown: <Button variant="danger">Pull the rip cord</Button> },
    { label: 'small', shown: <Button size="sm">Add condition</Button> },
    {
      label: 'with an icon',
      shown: <Button icon={<Play size={14} aria-hidden="true" />}>Roll out</Button>,
    },
    { label: 'hover', as: 'hover', shown: <Button>Preview</Button> },
    { label: 'hover, primary', as: 'hover', shown: <Button variant="primary">Approve</Button> },
    { label: 'focus', as: 'focus', shown: <Button>Preview</Button> },
    { label: 'focus, primary', as: 'focus', shown: <Button variant="primary">Approve</Button> },
    { label: 'disabled', shown: <Button disabled>Preview</Button> },
    {
      label: 'disabled, primary',
      shown: (
        <Button variant="primary" disabled>
          Approve
        </Button>
      ),
    },
    { label: 'pending', shown: <Button isPending>Preview</Button> },
    {
      label: 'pending, primary',
      shown: (
        <Button variant="primary" isPending>
          Roll out
        </Button>
      ),
    },
    { label: 'long text', shown: <Button>Redact every value that looks like a secret</Button> },
  ],
};

const iconButton: SpecimenProps = {
  file: 'icon-button',
  name: 'IconButton',
  when: 'Does something that its icon says at once, where there is no room for a word. The tooltip names it.',
  states: [
    {
      label: 'default',
      shown: <IconButton label="Refresh" icon={<RotateCw size={16} aria-hidden="true" />} />,
    },
    {
      label: 'small',
      shown: <IconButton size="sm" label="Refresh" icon={<RotateCw size={14} aria-hidden="true" />} />,
    },
    {
      label: 'secondary',
      shown: (
        <IconButton variant="secondary" label="Refresh" icon={<RotateCw size={16} aria-hidden="true" />} />
      ),
    },
    {
      label: 'hover',
      as: 'hover',
      shown: <IconButton label="Delete" icon={<Trash2 size={16} aria-hidden="true" />} />,
    },
    {
      label: 'focus',
      as: 'focus',
      shown: <IconButton label="Delete" icon={<Trash2 size={16} aria-hidden="true" />} />,
    },
    {
      label: 'disabled',
      shown: <IconButton disabled label="Pause" icon={<Pause size={16} aria-hidden="true" />} />,
    },
    {
      label: 'pending',
      shown: <IconButton isPending label="Pause" icon={<Pause size={16} aria-hidden="true" />} />,
    },
  ],
};

const chip: SpecimenProps = {
  file: 'chip',
  name: 'Chip',
  when: 'A value that can be taken away, or a filter that is on or off.',
  states: [
    { label: 'value', shown: <Chip>launcher</Chip> },
    {
      label: 'removable',
      shown: (
        <Chip onRemove={ignore} removeLabel="Remove launcher">
          launcher
        </Chip>
      ),
    },
    {
      label: 'filter',
      shown: (
        <Held initial={false}>
          {(isOn, hold) => (
            <Chip isSelected={isOn} onClick={() => hold(!isOn)}>
              Tripped
            </Chip>
          )}
        </Held>
      ),
    },
    {
      label: 'filter, on',
      shown: (
        <Chip isSelected onClick={ignore}>
          Live
        </Chip>
      ),
    },
    { label: 'hover', as: 'hover', shown: <Chip onClick={ignore}>Paused</Chip> },
    { label: 'focus', as: 'focus', shown: <Chip onClick={ignore}>Paused</Chip> },
    { label: 'long text', shown: <Chip>a-service-whose-name-says-all-that-it-does</Chip> },
  ],
};

const toggle: SpecimenProps = {
  file: 'toggle',
  name: 'Toggle',
  when: 'Switches something that takes effect at once; a wish that waits for its confirmation pulses.',
  states: [
    {
      label: 'to try',
      shown: (
        <Held<boolean> initial>
          {(isOn, hold) => <Toggle isOn={isOn} onToggle={hold} label="Show echoes" showsLabel />}
        </Held>
      ),
    },
    { label: 'on', shown: <Toggle isOn label="On" /> },
    { label: 'off', shown: <Toggle isOn={false} label="Off" /> },
    { label: 'focus', as: 'focus', shown: <Toggle isOn label="With the focus" /> },
    { label: 'pending', shown: <Toggle isOn isPending label="Waiting" /> },
    { label: 'disabled, on', shown: <Toggle isOn isDisabled label="Not to be switched off" /> },
    { label: 'disabled, off', shown: <Toggle isOn={false} isDisabled label="Not to be switched on" /> },
    {
      label: 'long label',
      shown: (
        <Toggle isOn={false} showsLabel label="Tell me when anything of this environment stops by itself" />
      ),
    },
  ],
};

const checkbox: SpecimenProps = {
  file: 'checkbox',
  name: 'Checkbox',
  when: 'Chooses things of a list, to do something with all of them. For what acts at once, use Toggle.',
  states: [
    {
      label: 'to try',
      shown: (
        <Held initial={false}>
          {(isChecked, hold) => <Checkbox label="Choose it" isChecked={isChecked} onCheck={hold} />}
        </Held>
      ),
    },
    { label: 'chosen', shown: <Checkbox label="Chosen" isChecked onCheck={ignore} /> },
    {
      label: 'focus',
      as: 'focus',
      shown: <Checkbox label="With the focus" isChecked={false} onCheck={ignore} />,
    },
    {
      label: 'focus, chosen',
      as: 'focus',
      shown: <Checkbox label="Chosen, focus" isChecked onCheck={ignore} />,
    },
  ],
};

/** What is pressed. */
export const buttons: Family = {
  id: 'buttons',
  title: 'Buttons and switches',
  about: 'What is pressed. A button says what it does; a switch says what is.',
  specimens: [button, iconButton, chip, toggle, checkbox],
};
