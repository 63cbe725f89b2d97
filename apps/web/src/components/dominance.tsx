import { inLocale, type Locale } from '@yalu/model/text';
import { formatDate, parseDate } from '@yalu/model/time';
import { describeDominance, dominantSchools } from '@yalu/query/debate';
import { useEffect, useState } from 'preact/hooks';
import type { Drawn } from '../charts/draw.ts';
import type { PageData } from '../data.ts';
import { INITIAL, type State } from '../state.ts';
import { type Words, wordsIn } from '../words/index.ts';
import { AsOfControl } from './as-of-control.tsx';
import { Figure } from './figure.tsx';
import { SchoolName } from './school-name.tsx';
import { useLater } from './use-later.ts';
import { type Redrawn, useRedrawn } from './use-redrawn.ts';

interface DominanceProps {
  readonly data: PageData;
  readonly drawn?: Drawn;
  /** What the address asks for; taken over once the page has woken up. */
  readonly asked?: State | undefined;
  readonly onChange?: (change: Partial<State>) => void;
}

/** The options of the chart for a date. */
export const timelineOptions = (asOf: string) => ({ asOf });

/** Who was dominant when: a chart, a date to look at, and the schools of that date. */
export function Dominance({ data, drawn, asked, onChange }: DominanceProps) {
  const { locale, dataset, marks } = data;
  const words = wordsIn(locale);
  const say = words.dominance;
  const [text, setText] = useState(INITIAL.asOf);
  const [date, setDate] = useState(INITIAL.asOf);
  const choose = (typed: string): void => {
    setText(typed);
    const asOf = typed.trim();
    if (!parseDate(asOf).ok) return;
    setDate(asOf);
    onChange?.({ asOf });
  };
  useEffect(() => {
    if (asked && asked.asOf !== INITIAL.asOf) choose(asked.asOf);
  }, []);

  const picture = useRedrawn(
    date === INITIAL.asOf
      ? undefined
      : { name: 'timeline', options: timelineOptions(date), locale, idPrefix: 'timeline-as-of' },
  );
  const schools = dominantSchools(dataset, date);
  const when = formatDate(date, locale);
  const names = schools.map(({ label, certainty }) =>
    say.school(inLocale(label, locale), say.certainty[certainty]),
  );
  const said = useLater(names.length === 0 ? say.nobody(when) : say.said(when, names));
  return (
    <>
      <h2>{say.title}</h2>
      <p class="intro">{say.intro}</p>
      <AsOfControl words={words} text={text} date={date} onChange={choose} />
      <div class="answer">
        <h3>{say.answer(when)}</h3>
        {schools.length === 0 && <p>{say.nobody(when)}</p>}
        <ul>
          {schools.map((school) => (
            <li key={school.id} data-school={school.id} data-certainty={school.certainty}>
              <SchoolName label={school.label} locale={locale} mark={marks[school.id]} />{' '}
              <span class={`badge badge-${school.certainty}`}>{say.certainty[school.certainty]}</span>
              <span class="why">
                {describeDominance(school, locale)}{' '}
                <span class="printed">{say.asPrinted(school.asPrinted)}</span>
              </span>
            </li>
          ))}
        </ul>
        <p class="visually-hidden" role="status">
          {said}
        </p>
      </div>
      <Figure
        words={words}
        name={say.title}
        initial={drawn}
        redrawn={picture.drawn}
        busy={picture.state === 'drawing'}
        status={statusOf(picture, words, locale)}
      />
    </>
  );
}

function statusOf({ state, options }: Redrawn, words: Words, locale: Locale): string | undefined {
  if (state === 'drawing') return words.figure.drawing;
  const shown = options?.['asOf'];
  return state === 'failed'
    ? words.figure.notDrawn(formatDate(typeof shown === 'string' ? shown : INITIAL.asOf, locale))
    : undefined;
}
