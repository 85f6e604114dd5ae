import { useEffect, useRef, useState } from 'react';

const PAUSE_MILLISECONDS = 200;

/** A text that follows each keystroke, and tells a slower owner (such as the URL) once the typing pauses. */
export function useDebouncedText(owned: string, onChange: (text: string) => void) {
  const [text, setText] = useState(owned);
  const [lastOwned, setLastOwned] = useState(owned);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  if (owned !== lastOwned) {
    setLastOwned(owned);
    setText(owned);
  }
  useEffect(() => {
    if (text === owned) return;
    const timer = setTimeout(() => latest.current(text), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, owned]);
  return [text, setText] as const;
}
