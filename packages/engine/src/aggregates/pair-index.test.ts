import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairIndex } from './pair-index.ts';
import { SlotLists } from './slot-lists.ts';
import { SlotSets } from './slot-sets.ts';

const word = fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 0xffff_ffff }));

test('equal pairs have one number, in order of first occurrence', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { maxLength: 200 }), (pairs) => {
      const index = new PairIndex();
      const known = new Map<string, number>();
      for (const [first, second] of pairs) {
        const key = `${first} ${second}`;
        if (!known.has(key)) known.set(key, known.size);
        const id = index.idOf(first, second);
        expect(id).toBe(known.get(key));
        expect([index.firstOf(id), index.secondOf(id)]).toEqual([first, second]);
      }
      expect(index.size).toBe(known.size);
    }),
  );
});

test('each slot has a list and a set of its own, in the order of what came', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(6))), fc.nat(4), (entries, limit) => {
      const [lists, sets] = [new SlotLists(), new SlotSets(limit)];
      for (const [slot, value] of entries) {
        lists.push(slot, value);
        sets.add(slot, value);
      }
      for (let slot = 0; slot <= 20; slot++) {
        const mine = entries.flatMap(([of, value]) => (of === slot ? [value] : []));
        expect(lists.toArray(slot, (value) => value)).toEqual(mine);
        const members: number[] = [];
        sets.forEach(slot, (value) => members.push(value));
        expect(members).toEqual([...new Set(mine)].slice(0, limit));
      }
    }),
  );
});
