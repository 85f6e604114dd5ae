import type { DynamicValue } from '../../column.ts';
import { scalarFunction } from '../definition.ts';

/** The scheme, the root with its drive, the directory, the file name and the name of an alternate data stream. */
const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i;
const ROOT = /^(?:\\\\\?\\)?[a-z]:[\\/]?/i;

export const parsePath = scalarFunction(
  {
    name: 'parse_path',
    signature: 'parse_path(path)',
    description:
      'The parts of the path of a file: scheme, root, directory, file name, extension, data stream.',
    example: 'logs | extend file = tostring(parse_path(tostring(attributes.path)).Filename)',
    page: 'parse-path-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'dynamic',
  },
  ([path]) => pathParts(path as string),
);

function pathParts(whole: string): DynamicValue {
  const scheme = SCHEME.exec(whole);
  const path = whole.slice(scheme?.[0].length ?? 0);
  const root = ROOT.exec(path)?.[0] ?? '';
  const cut = lastSeparator(path);
  const directory = path.slice(0, Math.max(0, cut));
  const [file = '', ...stream] = path.slice(Math.max(cut + 1, cut < 0 ? root.length : 0)).split(':');
  return {
    Scheme: scheme?.[1] ?? '',
    RootPath: root,
    DirectoryPath: directory,
    DirectoryName: directory.slice(Math.max(root.length, lastSeparator(directory) + 1)),
    Filename: file,
    Extension: /\.([^.]*)$/.exec(file)?.[1] ?? '',
    AlternateDataStreamName: stream.join(':'),
  };
}

function lastSeparator(path: string): number {
  return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
}
