import { bagHasKey } from './bag-has-key.ts';
import { bagKeys } from './bag-keys.ts';
import { bagMerge } from './bag-merge.ts';
import { bagPackers } from './bag-pack.ts';
import { bagRemoveKeys } from './bag-remove-keys.ts';
import { bagSetKey } from './bag-set-key.ts';
import { bagZip } from './bag-zip.ts';
import { packArray } from './pack-array.ts';
import { treepath } from './treepath.ts';

export const bagFunctions = [
  ...bagPackers,
  packArray,
  bagKeys,
  bagHasKey,
  bagRemoveKeys,
  bagSetKey,
  bagMerge,
  bagZip,
  treepath,
];
