import { CircleCheck, ShieldAlert } from 'lucide-react';
import { Badge, type Tone } from '../../components/badge.tsx';
import { CheckMark, CheckProblems } from '../../components/check-result.tsx';
import { Hash } from '../../components/hash.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Logo } from '../../components/logo.tsx';
import { TimeText } from '../../components/time-text.tsx';
import type { Family } from '../family.ts';
import type { SpecimenProps } from '../specimen.tsx';

const TONES: readonly Tone[] = ['neutral', 'accent', 'good', 'warn', 'bad', 'info'];
const HOUR = 3_600_000;
const now = Date.now();

const badge: SpecimenProps = {
  file: 'badge',
  name: 'Badge',
  when: 'A word with a tone. The word carries the meaning, the tone only helps to find it.',
  states: [
    ...TONES.map((tone) => ({ label: tone, shown: <Badge tone={tone}>{tone}</Badge> })),
    {
      label: 'with an icon',
      shown: (
        <Badge tone="good" icon={<CircleCheck size={12} aria-hidden="true" />}>
          live
        </Badge>
      ),
    },
    {
      label: 'long text',
      shown: (
        <Badge tone="warn" icon={<ShieldAlert size={12} aria-hidden="true" />}>
          tripped: it held more than 65,536 bytes
        </Badge>
      ),
    },
  ],
};

const checkResult: SpecimenProps = {
  file: 'check-result',
  name: 'CheckMark, CheckProblems',
  when: 'Whether a check passes, and a line for each reason why it fails.',
  states: [
    { label: 'passes', shown: <CheckMark isPassed /> },
    { label: 'not run', shown: <CheckMark isPassed={null} /> },
    {
      label: 'fails',
      shown: (
        <>
          <CheckMark isPassed={false} />
          <CheckProblems problems={['body is "a", not "b"', 'nothing was counted']} />
        </>
      ),
    },
  ],
};

const hash: SpecimenProps = {
  file: 'hash',
  name: 'Hash',
  when: 'The start of a hash; a click copies all of it.',
  states: [
    { label: 'default', shown: <Hash value="9f86d081884c7d659a2feaa0c55ad015" label="plan" /> },
    { label: 'hover', as: 'hover', shown: <Hash value="60303ae22b998861bce3b28f33eec1be" label="text" /> },
    { label: 'focus', as: 'focus', shown: <Hash value="fd61a03af4f77d870fc21e05e7e80678" label="engine" /> },
  ],
};

const kbd: SpecimenProps = {
  file: 'kbd',
  name: 'Kbd',
  when: 'The keys of a shortcut, where it is offered.',
  states: [
    { label: 'one key', shown: <Kbd keys="?" /> },
    { label: 'together', shown: <Kbd keys="mod+k" /> },
    { label: 'one after the other', shown: <Kbd keys="g s" /> },
  ],
};

const keyValueList: SpecimenProps = {
  file: 'key-value-list',
  name: 'KeyValueList',
  when: 'Facts about one thing, label beside value. For many things of a kind, use DataTable.',
  states: [
    {
      label: 'few',
      shown: (
        <KeyValueList
          items={[
            { label: 'In', value: '10.8/s' },
            { label: 'Out', value: '8.97/s' },
          ]}
        />
      ),
    },
    {
      label: 'long texts',
      shown: (
        <KeyValueList
          className="max-w-md"
          items={[
            {
              label: 'A label of several words',
              value: 'A value that needs more than the one line that it has here.',
            },
            {
              label: 'Path',
              value: 'src/pages/of/a/console/with/many/folders/and/without/a/single/space.ts',
            },
          ]}
        />
      ),
    },
  ],
};

const logo: SpecimenProps = {
  file: 'logo',
  name: 'Logo',
  when: 'The sign of Lookout, where it says its name.',
  states: [
    { label: 'in the rail', shown: <Logo /> },
    { label: 'large', shown: <Logo size={40} /> },
  ],
};

const timeText: SpecimenProps = {
  file: 'time-text',
  name: 'TimeText',
  when: 'A moment in relative words, with the absolute time in UTC on hover.',
  states: [
    { label: 'just now', shown: <TimeText at={now} /> },
    { label: 'hours ago', shown: <TimeText at={now - 3 * HOUR} /> },
    { label: 'months ago', shown: <TimeText at={now - 2400 * HOUR} /> },
  ],
};

/** What is read in a line. */
export const words: Family = {
  id: 'words',
  title: 'Words and signs',
  about: 'What is read in a line. Never colour alone: each sign has a word.',
  specimens: [badge, checkResult, hash, kbd, keyValueList, timeText, logo],
};
