const SEQUENCE_MILLISECONDS = 900;

/** Tells whether a key event completes the keys; remembers how far a sequence has come. */
export function keyMatcher(keys: string): (event: KeyboardEvent) => boolean {
  const steps = keys.split(' ');
  let reached = 0;
  let at = 0;
  return (event) => {
    if (event.timeStamp - at > SEQUENCE_MILLISECONDS) reached = 0;
    at = event.timeStamp;
    const isNext = matchesStep(event, steps[reached]);
    reached = isNext ? reached + 1 : Number(matchesStep(event, steps[0]));
    if (reached < steps.length) return false;
    reached = 0;
    return true;
  };
}

/** How many key presses the keys consist of. */
export function stepsOf(keys: string): number {
  return keys.split(' ').length;
}

function matchesStep(event: KeyboardEvent, step = ''): boolean {
  const parts = step.split('+');
  const hasMod = event.ctrlKey || event.metaKey;
  return parts.includes('mod') === hasMod && !event.altKey && event.key.toLowerCase() === parts.at(-1);
}

/** Whether the key goes into a text that somebody writes. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
