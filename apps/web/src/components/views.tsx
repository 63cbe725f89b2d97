import { inLocale } from '@yalu/model/text';
import type { Distribution } from '@yalu/query/debate';
import type { Locale } from '@yalu/model/text';
import type { Drawn } from '../charts/draw.ts';
import { wordsIn } from '../words/index.ts';
import { Figure } from './figure.tsx';

interface ViewsProps {
  readonly locale: Locale;
  readonly distribution: Distribution;
  readonly drawn: Readonly<Record<'view' | 'group', Drawn>>;
}

/** How many texts hold which view. The choice between views and groups is made in CSS, so that it needs no script. */
export function Views({ locale, distribution, drawn }: ViewsProps) {
  const words = wordsIn(locale);
  const say = words.views;
  const counted = distribution.shares.filter(({ count }) => count !== null);
  const missing = distribution.shares.filter(({ count }) => count === null);
  const title = say.title(counted.length, distribution.total);
  return (
    <>
      <h2>{title}</h2>
      <p class="intro">{say.intro}</p>
      <fieldset class="controls">
        <legend>{say.controls}</legend>
        {(['view', 'group'] as const).map((by) => (
          <label key={by} class="choice">
            <input type="radio" name="by" value={by} autocomplete="off" checked={by === 'view'} />{' '}
            {say.by[by]}
          </label>
        ))}
      </fieldset>
      {(['view', 'group'] as const).map((by) => (
        <div key={by} class="by" data-by={by}>
          <Figure words={words} name={`${title}, ${say.by[by]}`} initial={drawn[by]} />
        </div>
      ))}
      {missing.length > 0 && (
        <p class="missing">{say.missing(missing.map(({ label }) => inLocale(label, locale)))}</p>
      )}
    </>
  );
}
