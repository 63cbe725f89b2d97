import { useEffect, useState } from 'preact/hooks';

/** A value that has not changed for a moment. At first nothing, so that a page does not speak when it wakes up. */
export function useLater(value: string, pause = 500): string {
  const [settled, setSettled] = useState({ first: value, value: '' });
  useEffect(() => {
    if (value === settled.value || (settled.value === '' && value === settled.first)) return;
    const timer = setTimeout(() => {
      setSettled({ first: settled.first, value });
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled.value;
}
