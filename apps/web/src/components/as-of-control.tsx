import { parseDate } from '@yalu/model/time';
import type { Words } from '../words/index.ts';

const FIRST = 1990;
const LAST = 2025;

interface AsOfControlProps {
  readonly words: Words;
  /** As it stands in the field, a date or not. */
  readonly text: string;
  /** The last date that was one. */
  readonly date: string;
  readonly onChange: (text: string) => void;
}

/** A year on a slider, or any date in a field. What is no date is explained below the field. */
export function AsOfControl({ words, text, date, onChange }: AsOfControlProps) {
  const say = words.dominance;
  const typed = text.trim();
  const parsed = parseDate(typed);
  const reason = parsed.ok || typed === '' ? undefined : parsed.reason;
  return (
    <fieldset class="controls needs-script">
      <legend>{say.controls}</legend>
      <div class="control control-wide">
        <label for="as-of-year">{say.year}</label>
        <div class="slider">
          <input
            id="as-of-year"
            type="range"
            autocomplete="off"
            min={FIRST}
            max={LAST}
            step={1}
            value={yearOf(date)}
            onInput={(event) => {
              onChange(event.currentTarget.value);
            }}
          />
          <div class="ticks" aria-hidden="true">
            {ticks.map((year) => (
              <span key={year} style={{ '--at': (year - FIRST) / (LAST - FIRST) }}>
                {year}
              </span>
            ))}
          </div>
        </div>
      </div>
      <div class="control control-date">
        <label for="as-of-date">{say.date}</label>
        <input
          id="as-of-date"
          type="text"
          inputMode="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={120}
          value={text}
          aria-invalid={reason !== undefined}
          aria-describedby="as-of-hint as-of-error"
          onInput={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
        <p class="hint" id="as-of-hint">
          {say.hint}
        </p>
      </div>
      <p class="error" id="as-of-error" aria-live="polite">
        {reason !== undefined && (
          <>
            <span aria-hidden="true">⚠ </span>
            {say.invalid} <span lang="en">{reason}</span>
          </>
        )}
      </p>
    </fieldset>
  );
}

const ticks = [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025];

/** The year that the slider stands at for a date: its first, as far as the slider reaches. */
function yearOf(date: string): number {
  const year = Number(/-?\d{4}/.exec(date)?.[0] ?? FIRST);
  return Math.min(LAST, Math.max(FIRST, year));
}
