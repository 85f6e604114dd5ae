import type { ScalarType } from '@lookout/contract';
import { narrow, type Scalar } from '../../../columns/scalar.ts';
import { lift } from '../../../expressions/lift.ts';
import { columnFunction, scalarFunction } from '../../definition.ts';
import { bytesOf } from './hash-input.ts';
import { md5 } from './md5.ts';
import { sha1 } from './sha1.ts';
import { sha256 } from './sha256.ts';
import { xxhash64 } from './xxhash64.ts';

function numberHash(name: string, description: string) {
  return columnFunction(
    {
      name,
      signature: `${name}(value [, mod])`,
      description,
      example: `logs | where ${name}(traceId, 10) == 0`,
      page: `${name.replace('_', '-')}-function`,
      arity: [1, 2],
      parameters: ['any', 'long'],
      returns: 'long',
    },
    (args, type) => lift(args, type, hasher(args[0]!.type)),
  );
}

/** The remainder is that of the hash without sign, so that it is never negative. */
function hasher(type: ScalarType): (values: readonly Scalar[]) => Scalar {
  const toBytes = bytesOf(type);
  return ([value, mod]) => {
    const bytes = toBytes(value!);
    if (!bytes) return null;
    const hash = xxhash64(bytes);
    if (mod === undefined) return narrow(hash);
    const modulus = BigInt((mod ?? 0) as number | bigint);
    return modulus > 0n ? narrow(hash % modulus) : null;
  };
}

const encoder = new TextEncoder();

interface Digest {
  readonly name: string;
  readonly called: string;
  readonly digest: (bytes: Uint8Array) => string;
}

/** The digest of the value as text, whatever its type. */
function digestFunction({ name, called, digest }: Digest) {
  return scalarFunction(
    {
      name,
      signature: `${name}(value)`,
      description: `The ${called} of the value's text, in hexadecimal digits.`,
      example: `logs | extend user = ${name}(tostring(attributes["user.id"]))`,
      page: `${name.replaceAll('_', '-')}-function`,
      arity: [1, 1],
      parameters: ['string'],
      returns: 'string',
    },
    ([text]) => digest(encoder.encode(text as string)),
  );
}

/** Functions that make a short value of any value. */
export const hashFunctions = [
  numberHash('hash', 'A number for the value (its xxHash64), or one from 0 up to a modulus.'),
  numberHash('hash_xxhash64', 'The xxHash64 of the value, or its remainder by a modulus.'),
  digestFunction({ name: 'hash_sha256', called: 'SHA-256', digest: sha256 }),
  digestFunction({ name: 'hash_sha1', called: 'SHA-1', digest: sha1 }),
  digestFunction({ name: 'hash_md5', called: 'MD5', digest: md5 }),
];
