import { inLocale } from '@yalu/model/text';
import { run } from '@yalu/query';
import { comparableSchools, compareSchools } from '@yalu/query/debate';
import { useEffect, useState } from 'preact/hooks';
import type { Drawn } from '../charts/draw.ts';
import type { PageData } from '../data.ts';
import type { State } from '../state.ts';
import { wordsIn } from '../words/index.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { Figure } from './figure.tsx';
import { SchoolSelect, type SchoolOption } from './school-select.tsx';
import { useLater } from './use-later.ts';

interface ComparisonProps {
  readonly data: PageData;
  readonly drawn?: Drawn;
  /** What the address asks for; taken over once the page has woken up. */
  readonly asked?: State | undefined;
  readonly onChange?: (change: Partial<State>) => void;
}

/** What the schools hold: all of them in a chart, or two of them in a table. */
export function Comparison({ data, drawn, asked, onChange }: ComparisonProps) {
  const { dataset, locale } = data;
  const words = wordsIn(locale);
  const say = words.comparison;
  const schools = schoolsOf(data);
  const [[first, second], setPair] = useState<readonly [string, string]>(['', '']);
  const choose = (pair: readonly [string, string]): void => {
    setPair(pair);
    onChange?.({ compare: pair[0] === '' || pair[1] === '' ? undefined : pair });
  };
  useEffect(() => {
    if (asked?.compare) choose(asked.compare);
  }, []);

  const comparison = first === '' || second === '' ? undefined : compareSchools(dataset, [first, second]);
  const dimensions = run(dataset, { from: 'dimension', select: ['id'] }).rows.length;
  const title = say.title(schools.length, dimensions);
  const [one = '', other = ''] = comparison?.schools.map(({ label }) => inLocale(label, locale)) ?? [];
  const caption = say.caption(one, other);
  const differing = comparison?.dimensions.filter(({ differs }) => differs).length ?? 0;
  const said = useLater(comparison ? say.said(caption, differing, comparison.dimensions.length) : say.matrix);
  return (
    <>
      <h2>{title}</h2>
      <p class="intro">{say.intro}</p>
      <fieldset class="controls needs-script">
        <legend>{say.controls}</legend>
        <SchoolSelect
          id="compare-first"
          label={say.first}
          empty={say.choose}
          schools={schools}
          taken={second}
          value={first}
          onChange={(id) => {
            choose([id, second]);
          }}
        />
        <SchoolSelect
          id="compare-second"
          label={say.second}
          empty={say.choose}
          schools={schools}
          taken={first}
          value={second}
          onChange={(id) => {
            choose([first, id]);
          }}
        />
        <div class="control control-button">
          <button
            type="button"
            disabled={first === '' && second === ''}
            onClick={() => {
              choose(['', '']);
            }}
          >
            {say.reset}
          </button>
        </div>
      </fieldset>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <div hidden={comparison !== undefined}>
        <Figure words={words} name={title} initial={drawn} />
      </div>
      {comparison && <ComparisonTable data={data} comparison={comparison} caption={caption} />}
    </>
  );
}

function schoolsOf({ dataset, locale }: PageData): SchoolOption[] {
  return comparableSchools(dataset).map(({ id, label }) => ({ id, name: inLocale(label, locale) }));
}
