/** The value that would stand at `rank` (from 0) if the values were sorted; reorders them. Quickselect. */
export function selectNth(values: Float64Array, rank: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const [left, right] = partition(values, low, high);
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return values[rank]!;
}

/** Hoare's partition round the median of three; gives where the upper part begins and the lower one ends. */
function partition(values: Float64Array, low: number, high: number): [left: number, right: number] {
  const pivot = medianOfThree(values[low]!, values[(low + high) >>> 1]!, values[high]!);
  let left = low;
  let right = high;
  while (left <= right) {
    while (values[left]! < pivot) left++;
    while (values[right]! > pivot) right--;
    if (left > right) break;
    const swapped = values[left]!;
    values[left++] = values[right]!;
    values[right--] = swapped;
  }
  return [left, right];
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
