/** Beyond this many pairs of lines, what lies between equal heads and tails counts as changed as a whole. */
const MAX_PAIRS = 4_000_000;

/** For each line of `from`, the line of `to` that it is matched with; undefined for lines that are not in both. */
export function matchLines(from: readonly string[], to: readonly string[]): (number | undefined)[] {
  const matches: (number | undefined)[] = Array(from.length).fill(undefined);
  const head = countEqual(from, to);
  const rest = Math.min(from.length, to.length) - head;
  const tail = countEqual(from.slice(head).reverse(), to.slice(head).reverse());
  const end = Math.min(tail, rest);
  for (let line = 0; line < head; line += 1) matches[line] = line;
  for (let back = 1; back <= end; back += 1) matches[from.length - back] = to.length - back;
  const inner = longestCommon(from.slice(head, from.length - end), to.slice(head, to.length - end));
  for (const [line, other] of inner) matches[head + line] = head + other;
  return matches;
}

function countEqual(left: readonly string[], right: readonly string[]): number {
  const most = Math.min(left.length, right.length);
  let count = 0;
  while (count < most && left[count] === right[count]) count += 1;
  return count;
}

/** Pairs of a longest common subsequence, in order. */
function longestCommon(left: readonly string[], right: readonly string[]): [number, number][] {
  if (left.length * right.length > MAX_PAIRS) return [];
  const lengths = lengthsOfCommon(left, right);
  const width = right.length + 1;
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Of every pair of tails, row by row, the length of what they have in common. */
function lengthsOfCommon(left: readonly string[], right: readonly string[]): Uint32Array {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const [below, beside] = [lengths[(row + 1) * width + column], lengths[row * width + column + 1]];
      const diagonal = lengths[(row + 1) * width + column + 1] ?? 0;
      const isSame = left[row] === right[column];
      lengths[row * width + column] = isSame ? diagonal + 1 : Math.max(below ?? 0, beside ?? 0);
    }
  return lengths;
}
